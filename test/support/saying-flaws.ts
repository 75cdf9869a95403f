// Owns the claim that the chain of facts holds each version of everything that was said exactly once.
import type { Fact } from '../../src/domain/fact.ts';
import type { Saying } from '../../src/domain/hear.ts';
import type { Thread } from '../../src/domain/thread.ts';

/** Every way in which threads and chain differ, in words; none: they do not. */
export function sayingFlaws(threads: readonly Thread[], facts: readonly Fact[]): string[] {
  const chained = countOf(facts.flatMap((fact) => (fact.kind === 'statements' ? fact.sayings : [])));
  const kept = countOf(threads.flatMap(sayingsIn));
  return [...new Set([...chained.keys(), ...kept.keys()])]
    .filter((saying) => chained.get(saying) !== kept.get(saying))
    .map((saying) => `${saying}: ${kept.get(saying) ?? 0} kept, ${chained.get(saying) ?? 0} in the chain`);
}

function sayingsIn({ id, heads, posts }: Thread): Saying[] {
  return [
    ...heads.map(({ hash }) => ({ thread: id, post: null, hash })),
    ...posts.flatMap(({ key, versions }) => versions.map(({ hash }) => ({ thread: id, post: key, hash }))),
  ];
}

function countOf(sayings: readonly Saying[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { thread, post, hash } of sayings) {
    const key = JSON.stringify([thread, post, hash]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
