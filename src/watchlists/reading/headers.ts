// Owns what is lost with the headers that a list would send: never one of them is taken over.
import type { Loss } from '../entry.ts';

/** `headers` as a text, a list of texts, or an object. */
export function headerLosses(headers: unknown): readonly Loss[] {
  const text = typeof headers === 'string' ? headers : JSON.stringify(headers ?? '');
  if (/^["{}[\]\s]*$/.test(text)) return [];
  return /auth|cookie|api-?key|token|secret|password/i.test(text) ? ['credentials'] : ['headers'];
}
