// Owns the language and the direction of a page.

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv']);

export function wear(locale: string): void {
  const language = locale.split('-')[0] ?? locale;
  document.documentElement.lang = locale;
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}
