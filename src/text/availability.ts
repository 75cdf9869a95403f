// Owns availability in words: never better than its least, never worse than its most.

/** Both from 0 to 1, to so many decimals of a percent: `97.71 % – 97.72 %`, or one of them where they read the same. */
export function sayAvailabilities(
  locale: string,
  least: number,
  most: number,
  decimals = 3,
): readonly [string, string] {
  const parts = 100 * 10 ** decimals;
  // A binary fraction may lie a hair beside the decimal that is meant.
  const [low, high] = [Math.floor(least * parts + 1e-6) / parts, Math.ceil(most * parts - 1e-6) / parts];
  return [sayRatio(locale, low, decimals), sayRatio(locale, high, decimals)];
}

/** How much of something was observed, 0 to 1, cut down: `96.42 %`. */
export function sayShare(locale: string, ratio: number): string {
  return sayRatio(locale, Math.floor(ratio * 10_000 + 1e-6) / 10_000, 2);
}

/** As the contract writes it: `99.9999 %`. */
export function sayPromise(locale: string, ratio: number): string {
  return sayRatio(locale, ratio, MOST_DECIMALS);
}

/** How many decimals a percentage needs to be held against this promise: two, or as many as it has. */
export function decimalsBeside(promisedRatio: number | null): number {
  const [, decimals = ''] = String(Number(((promisedRatio ?? 1) * 100).toFixed(MOST_DECIMALS))).split('.');
  return Math.max(2, decimals.length);
}

const MOST_DECIMALS = 6;

/** Signs and their blank are the same in every language. */
function sayRatio(locale: string, ratio: number, decimals: number): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  return `${format.format(ratio * 100)}\u00A0%`;
}
