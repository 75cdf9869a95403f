// Owns what a body is: its own first characters tell, whatever its header says.
import { decodeText } from './decode.ts';
import { readFeed, type Feed } from './feed.ts';
import type { FeedProblem } from './feed-fields.ts';
import { parseJson, type JsonProblem } from './json.ts';

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'html'; readonly text: string }
  /** YAML, Markdown, or prose. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly why: BodyProblem };

/** `not-text` is a picture, or something compressed. */
export type BodyProblem = JsonProblem | FeedProblem | 'not-text';

const MEBIBYTE = 1024 * 1024;
const MAX_JSON = 4 * MEBIBYTE;
const MAX_TEXT = MEBIBYTE;

/** What generators of static sites leave above a feed. */
const FRONT_MATTER = /^---\r?\n(?:.{0,200}\n){0,20}?---\s+(?=<)/;
/** What may stand in front of the first element of XML or HTML. */
const PROLOGUE = /\s*(?:<\?[^>]*>|<!--[^]*?-->|<!doctype[^>[]*>)/iy;
const ROOT = /\s*<(!doctype|[\w:-]+)/iy;
const MAX_PROLOGUE = 50;

/** Takes bytes as they came, with the value of `Content-Type`, or text that is decoded already. Never throws. */
export function readBody(content: Uint8Array | string, contentType: string | null = null): Body {
  // Every character of UTF-16 takes two bytes.
  if (content.length > 2 * MAX_JSON) return unreadable('too-large');
  const decoded = typeof content === 'string' ? content : decodeText(content, contentType);
  const text = decoded.replace(FRONT_MATTER, '').trimStart();
  if (text === '') return { kind: 'empty' };
  if (text.includes('\0')) return unreadable('not-text');
  if (text.startsWith('<')) return bodyOfMarkup(text);
  return /^[[{]/.test(text) ? bodyOfJson(text) : bodyOfText(text);
}

function bodyOfJson(text: string): Body {
  if (text.length > MAX_JSON) return unreadable('too-large');
  const json = parseJson(text);
  if (json.ok) return { kind: 'json', value: json.value };
  // A post may well begin with `[Resolved]`.
  return json.problem === 'not-json' && !/^[[{]\s*["[{\d-]/.test(text)
    ? bodyOfText(text)
    : unreadable(json.problem);
}

function bodyOfMarkup(text: string): Body {
  const root = rootOf(text);
  if (/^(?:\w+:)?(?:rss|feed|rdf)$/.test(root)) {
    const feed = readFeed(text);
    return feed.ok ? { kind: 'feed', feed: feed.value } : unreadable(feed.problem);
  }
  // What is left of a DOCTYPE here declares something: HTML never does, and no feed needs to.
  if (root === '!doctype') return unreadable('declares-entities');
  if (text.startsWith('<?xml') && root !== 'html') return unreadable('not-a-feed');
  return text.length > MAX_TEXT ? unreadable('too-large') : { kind: 'html', text };
}

function bodyOfText(text: string): Body {
  return text.length > MAX_TEXT ? unreadable('too-large') : { kind: 'text', text };
}

/** The lower-case name of the first element; empty: there is none. */
function rootOf(markup: string): string {
  let at = 0;
  for (let count = 0; count < MAX_PROLOGUE; count += 1) {
    PROLOGUE.lastIndex = at;
    if (!PROLOGUE.test(markup)) break;
    at = PROLOGUE.lastIndex;
  }
  ROOT.lastIndex = at;
  return ROOT.exec(markup)?.[1]?.toLowerCase() ?? '';
}

function unreadable(why: BodyProblem): Body {
  return { kind: 'unreadable', why };
}
