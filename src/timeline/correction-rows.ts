// Owns what the user says of the record as rows: when they said it, and of what.
import { isAbout } from '../domain/is-about.ts';
import type { Dossier } from './dossier.ts';
import { exactly, type Row, type TimelineFact } from './row.ts';

/** Notes, and where it was cut in two, are rows of the time that they are about. */
export function correctionRows({ outage, amended, mark }: Dossier): Row[] {
  const row = (key: string, at: Row['knownAt'], fact: TimelineFact): Row => ({
    ...{ key, when: exactly(at), until: null, who: 'user', fact, knownAt: at },
    evidence: { kind: 'word' },
  });
  const said = amended.flatMap((each) => {
    const { id, saidAt, amendment } = each;
    if (amendment.kind === 'note') return [];
    const windows = (outage.recorded ?? outage.windows).filter((window) => isAbout(each, window));
    const told = row(`corrected ${id}`, saidAt, { kind: 'corrected', amendment, windows });
    return amendment.kind === 'cut' ? { ...told, when: exactly(amendment.at) } : told;
  });
  if (!mark) return said;
  const { from, to, markedAt } = mark;
  return [...said, row(`marked ${markedAt}`, markedAt, { kind: 'marked', from, to })];
}
