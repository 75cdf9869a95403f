// Owns the end of every exhaustive switch.

/** Compiles only where no case is left; throws if a value from outside the types gets here anyway. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
