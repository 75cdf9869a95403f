// Owns availability in words: never better than its least, never worse than its most.

/** Both from 0 to 1: `97.714 % – 97.716 %`, or one of them where they read the same. */
export function sayAvailabilities(locale: string, least: number, most: number): readonly [string, string] {
  const format = percentFormat(locale, 3);
  // A binary fraction may lie a hair beside the decimal that is meant.
  const [low, high] = [Math.floor(least * 1e5 + 1e-6) / 1e5, Math.ceil(most * 1e5 - 1e-6) / 1e5];
  return [format.format(low), format.format(high)];
}

/** How much of something was observed, 0 to 1, cut down to a tenth of a percent: `96.4 %`. */
export function sayShare(locale: string, ratio: number): string {
  return percentFormat(locale, 1).format(Math.floor(ratio * 1000 + 1e-6) / 1000);
}

/** As the contract writes it: `99.9999 %`. */
export function sayPromise(locale: string, ratio: number): string {
  return percentFormat(locale, 6).format(ratio);
}

function percentFormat(locale: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits });
}
