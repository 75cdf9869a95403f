// Owns what stands in the place of a secret.

export const STARS = '***';
