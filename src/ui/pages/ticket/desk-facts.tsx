// Owns what arrives at the provider's desk by itself, and what the user has to paste there.
import type { Desk } from '../../../tickets/desk/desk.ts';
import type { HandOver } from '../../../tickets/desk/hand-over.ts';
import { say } from '../../data/manner.ts';

export type DeskFactsProps = { readonly desk: Desk; readonly parcel: HandOver };

export function DeskFacts({ desk, parcel }: DeskFactsProps) {
  return (
    <ul class="muted small facts">
      <li>{sayFilled(parcel)}</li>
      {desk.caveats.map((caveat) => (
        <li key={caveat}>{say(`caveat_${caveat.replaceAll('-', '_')}`)}</li>
      ))}
    </ul>
  );
}

function sayFilled({ subject, body }: HandOver): string {
  const [hasSubject, hasBody] = [subject.kind === 'filled', body.kind === 'filled'];
  if (hasSubject && hasBody) return say('deskFillsBoth');
  if (hasSubject)
    return say(body.kind === 'left-out' && body.why === 'too-long' ? 'deskTooLong' : 'deskFillsSubject');
  return say(hasBody ? 'deskFillsBody' : 'deskFillsNothing');
}
