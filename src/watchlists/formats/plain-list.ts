// Owns lists of addresses as people write them: one or more on a line, with a name before, or a remark behind.
import type { Entry } from '../entry.ts';
import type { Format } from '../format.ts';
import { cellOf, hasColumns } from '../reading/table.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`|]+/gi;
/** What ends a sentence, or a cell, is no part of an address. */
const TAIL = /[.,;:!?)\]}]+$/;
/** A name is what stands before an address, not a page of text. */
const MAX_NAME = 300;
/** A host as people write it, with what may follow. */
const HOST = /^(?:[\w-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:\/\S*)?$/i;

export const PLAIN_LIST: Format = {
  name: 'plain-list',
  read({ text, tree, table }) {
    if (table && hasColumns(table, 'url'))
      return table.rows.map((row) => ({
        kind: 'web',
        name: cellOf(table, row, 'name', 'title', 'label'),
        url: cellOf(table, row, 'url'),
      }));
    if (!isFlat(tree) || text.startsWith('<')) return null;
    const entries = text.split(/[\r\n]+/).flatMap(entriesOf);
    return entries.length > 0 ? entries : null;
  },
};

/** Whether it has no more order than a list has: a tree has its own, and addresses in it that mean something else. */
function isFlat(tree: unknown, depth = 0): boolean {
  if (typeof tree !== 'object' || tree === null) return true;
  return depth < 2 && Object.values(tree).every((each) => isFlat(each, depth + 1));
}

function entriesOf(line: string): Entry[] {
  const typed = line.trim();
  if (typed.startsWith('#')) return [];
  const addresses = [...typed.matchAll(ADDRESS)];
  const [first] = addresses;
  if (!first) {
    const hosts = typed
      .split(/[\s,;|]+/)
      .filter((word) => (word.length < 2000 && HOST.test(word)) || /^localhost(?::\d+)?\b/.test(word));
    return hosts.map((url) => ({ kind: 'web', name: '', url }));
  }
  // `Shop: https://…`, `Shop, https://…`, `- [Shop](https://…)`
  const before = typed
    .slice(Math.max(0, first.index - MAX_NAME), first.index)
    .replaceAll(/^[-*•\s[]+|[\s:,;|=\]([-]+$/g, '');
  return addresses.map(([found]) => ({
    kind: 'web',
    name: addresses.length === 1 ? before : '',
    url: found.replace(TAIL, ''),
  }));
}
