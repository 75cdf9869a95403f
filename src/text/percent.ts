// Owns shares in words: cut down, never rounded up, so that only what is whole reads as 100.

/** `99.94` for 0.99947: two decimals at the most, without the sign. */
export function sayPercent(locale: string, ratio: number): string {
  const cut = Math.floor(ratio * 10_000 + 1e-9) / 100;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(cut);
}

/** `66` for 0.669. */
export function sayWholePercent(locale: string, ratio: number): string {
  return new Intl.NumberFormat(locale).format(Math.floor(ratio * 100 + 1e-9));
}
