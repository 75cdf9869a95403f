// Owns the part of the chain that an export carries: the facts from its stretch on, and the link before them.
import { appendFact, CHAIN_START, type ChainHead, type Fact } from '../domain/fact.ts';
import type { ChainPart } from '../reports/exports/material.ts';
import { readFacts } from '../store/read/facts.ts';
import type { Store } from '../store/store.ts';
import type { Instant } from '../time/instant.ts';
import { readable } from './unreadable.ts';

const SLICE = 2000;

/** Up to `head`: what has been written since the log was read is left out. Throws `Unreadable`. */
export async function chainPart(store: Store, from: Instant, head: ChainHead): Promise<ChainPart> {
  let link: ChainHead | null = CHAIN_START;
  for await (const facts of slices(store, 0, head.seq))
    for (const fact of facts) {
      if (fact.at >= from) return { before: link, facts: slices(store, fact.seq - 1, head.seq) };
      link = follow(link, fact);
    }
  return { before: head, facts: [] };
}

async function* slices(store: Store, after: number, last: number): AsyncGenerator<readonly Fact[]> {
  for (let since = after; since < last;) {
    const facts: Fact[] = readable(await readFacts(store, since, SLICE));
    const end = facts.at(-1)?.seq;
    if (end === undefined) return;
    yield facts.filter(({ seq }) => seq <= last);
    since = end;
  }
}

/** Null from where something is missing until a fact says where the chain goes on. */
function follow(link: ChainHead | null, fact: Fact): ChainHead | null {
  const { seq, at, ...body } = fact;
  const before = ('after' in body ? body.after : null) ?? link;
  return before && seq === before.seq + 1 ? appendFact(before, at, body)[0] : null;
}
