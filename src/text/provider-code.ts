// Owns quoting the one word that a provider has for a state: a code such as `in_progress` reads as the words that it is made of.
import { quote } from './quote.ts';

export function quoteCode(word: string, most: number): string {
  return quote(word.replaceAll('_', ' '), most);
}
