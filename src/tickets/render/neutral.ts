// Owns words that a desk's software would act on: @somebody calls somebody, #123 links another ticket. They stay to be read.

const NOTHING = '\u200B';

/** With a blank of no width inside, nobody is called and nothing is linked. */
export function neutral(text: string): string {
  return text.replaceAll(/(^|[^\w])@(?=\w)/g, `$1@${NOTHING}`).replaceAll(/([#!])(?=\d)/g, `$1${NOTHING}`);
}
