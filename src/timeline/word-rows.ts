// Owns what people wrote, as rows: the user's notes, the ticket and what the desk answered, and words that were pasted.
import type { Interval } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import { exactly, type Row } from './row.ts';

const WORD = { kind: 'word' } as const;

export function noteRows({ notes }: Dossier): Row[] {
  return notes.map(({ at, text, writtenAt }, index) => ({
    key: `note ${at} ${index}`,
    when: exactly(at),
    ...{ until: null, who: 'user', knownAt: writtenAt ?? at, evidence: WORD },
    fact: { kind: 'note', text },
  }));
}

export function ticketRows({ tickets }: Dossier): Row[] {
  return tickets.flatMap(({ id, number, events }) =>
    events.flatMap((event, index): Row[] => {
      // Those are told as what they are.
      if (event.kind === 'note') return [];
      return [
        {
          key: `ticket ${id} ${index}`,
          when: exactly(event.at),
          ...{ until: null, knownAt: event.at, evidence: WORD },
          who: event.kind === 'reply' || event.kind === 'promise' ? 'desk' : 'user',
          fact: { kind: 'ticket', event, number },
        },
      ];
    }),
  );
}

/** Statements without a time have no place in a timeline; those taken back are gone. */
export function pastedRows({ pasted }: Dossier, whole: Interval): Row[] {
  return pasted
    .filter(({ removedAt }) => removedAt === null)
    .flatMap(({ id, source, pastedAt, statements }) =>
      statements.flatMap(({ from, to, asStated, text }, index): Row[] => {
        if (from === null || from > whole.to || (to ?? from) < whole.from) return [];
        return [
          {
            key: `pasted ${id} ${index}`,
            when: exactly(from),
            ...{ until: to, who: 'pasted', knownAt: pastedAt, evidence: WORD },
            fact: { kind: 'pasted', asStated, text, source },
          },
        ];
      }),
    );
}
