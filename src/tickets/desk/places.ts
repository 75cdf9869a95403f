// Owns the places in an address that the user wrote: `{subject}`, `{body}` and `{number}`.
import { parseHttpUrl } from '../../base/http-url.ts';
import { failure, success, type Result } from '../../base/result.ts';
import { escapeValue } from './query.ts';
import type { DeskProblem } from './desk.ts';

const PLACES = ['subject', 'body', 'number'] as const;
export type Place = (typeof PLACES)[number];

const NUMBER_MOST = 64;
const ANY = /\{(\w+)\}/g;

export function hasPlaces(typed: string): boolean {
  return typed.match(ANY) !== null;
}

export function hasPlace(template: string, place: Place): boolean {
  return template.includes(`{${place}}`);
}

/**
 * The template with its scheme. Whose page it is must not depend on a value: none may stand before the path, and in the path
 * only a number, which has no dots and no slashes.
 */
export function parseTemplate(typed: string): Result<string, DeskProblem> {
  const used = [...typed.matchAll(ANY)].map(([, name = '']) => name);
  if (!used.every((name) => PLACES.some((place) => place === name))) return failure('unknown-place');
  const parsed = parseHttpUrl(typed.replaceAll(ANY, 'x'));
  if (!parsed.ok) return parsed;
  const text = /^https?:/i.test(typed) ? typed : `https://${typed}`;
  const [, host, path = ''] = /^https?:\/\/([^/?#\\]+)([^?#]*)/i.exec(text) ?? [];
  if (host === undefined || hasPlaces(host) || /\{(?!number\})/.test(path)) return failure('misplaced-place');
  return success(text);
}

/** An empty value leaves its place empty. */
export function fillPlaces(template: string, values: Readonly<Record<Place, string>>): string {
  const filled = template.replaceAll(ANY, (whole, name: string) => {
    if (name === 'number') return values.number.replaceAll(/[^\w-]/g, '').slice(0, NUMBER_MOST);
    return name === 'subject' || name === 'body' ? escapeValue(values[name]) : whole;
  });
  return new URL(filled).href;
}
