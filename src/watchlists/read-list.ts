// Owns reading a list that somebody brings, whatever program wrote it: it is recognised by its content alone.
import { failure, success, type Result } from '../base/result.ts';
import type { FormatName, Source } from './format.ts';
import { propose, type Proposals } from './propose.ts';
import { readOutlines } from './reading/read-outlines.ts';
import { readTable } from './reading/table.ts';
import { MOST_ENTRIES } from './reading/tree.ts';
import { readYaml } from './reading/read-yaml.ts';
import { FORMATS } from './registry.ts';

/** `broken`: it looks like a format, and has an error in this line. */
export type ListProblem =
  | { readonly kind: 'empty' | 'too-large' | 'too-tangled' | 'unknown' }
  | { readonly kind: 'broken'; readonly line: number };

export type BroughtList = Proposals & { readonly format: FormatName };

/** Characters. More is no list of sites, and would keep the page waiting. */
export const MAX_LIST_LENGTH = 8_000_000;

/** `watched` are the addresses that are watched already. Nothing of the text but what is proposed outlives the call. */
export function readList(typed: string, watched: ReadonlySet<string>): Result<BroughtList, ListProblem> {
  if (typed.length > MAX_LIST_LENGTH) return failure({ kind: 'too-large' });
  const text = typed.replace(/^\uFEFF/, '').trim();
  if (text === '') return failure({ kind: 'empty' });
  const source = sourceOf(text);
  if (!source.ok) return source;
  for (const { name, read } of FORMATS) {
    const entries = read(source.value);
    if (entries) return success({ format: name, ...propose(entries, watched) });
  }
  return failure({ kind: 'unknown' });
}

/** What begins like JSON, and a key with something behind it or below it. */
const TREE = /^[{[]|^[ \t]*(?:- +)?["']?[\w.-]+["']?:(?:\s|$)/m;
/** What no list of addresses has in it: with an error in it, the text is not taken for one. */
const CERTAINLY_TREE =
  /^\{|^\[\s*[{"]|^[ \t]*(?:- +)?(?:endpoints|services|sites|scrape_configs|static_configs|targets|url):/m;

function sourceOf(text: string): Result<Source, ListProblem> {
  if (text.startsWith('<')) {
    const outlines = readOutlines(text);
    if (!outlines.ok) return failure(outlines.problem);
    return success({ text, tree: undefined, table: null, outlines: outlines.value });
  }
  const json = /^[{[]/.test(text) ? readJson(text) : undefined;
  if (json !== undefined) return success({ text, tree: json, table: null, outlines: null });
  const plain = { text, tree: undefined, table: readTable(text, MOST_ENTRIES + 1), outlines: null };
  if (!TREE.test(text)) return success(plain);
  const read = readYaml(text);
  if (read.ok) return success({ ...plain, tree: read.value });
  return read.problem.kind === 'broken' && !CERTAINLY_TREE.test(text)
    ? success(plain)
    : failure(read.problem);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
