// Owns the verification of a chain from what is stored: every link again, from the start or from the last loss on.
import { appendFact, CHAIN_START, type ChainHead, type Fact } from '../../src/domain/fact.ts';

/** The head that the stored facts lead to; null: they are not an unbroken chain. */
export function headOf(facts: readonly Fact[]): ChainHead | null {
  const lastLoss = facts.findLastIndex(({ kind }) => kind === 'loss');
  const loss = facts[lastLoss];
  const [start, links] = isWhole(facts)
    ? [CHAIN_START, facts]
    : [loss?.kind === 'loss' ? loss.after : CHAIN_START, facts.slice(Math.max(0, lastLoss))];
  let head = start;
  for (const fact of links) {
    const { seq, at, ...body } = fact;
    if (seq !== head.seq + 1) return null;
    [head] = appendFact(head, at, body);
  }
  return head;
}

function isWhole(facts: readonly Fact[]): boolean {
  return facts.every(({ seq }, index) => seq === index + 1);
}
