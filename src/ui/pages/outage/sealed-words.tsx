// Owns the whole trail of an outage's corrections, as the chain has sealed them: read when somebody looks.
import { useEffect, useState } from 'preact/hooks';
import { isCalled } from '../../../domain/attention-to.ts';
import type { Amended } from '../../../domain/amendment.ts';
import { isAbout } from '../../../domain/is-about.ts';
import { current } from '../../../domain/thread.ts';
import { sealedCorrections, type SealedCorrection } from '../../../store/read/sealed-corrections.ts';
import { sayAmendment } from '../../../text/amendment.ts';
import { quote } from '../../../text/quote.ts';
import { sayTime, sayZone } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { pageStore } from '../../data/page-store.ts';
import { sayMark } from '../../../text/amendment.ts';

const TITLE = 80;

export function SealedWords({ view, now }: { readonly view: OutageView; readonly now: Instant }) {
  const [isOpen, setOpen] = useState(false);
  const [sealed, setSealed] = useState<readonly SealedCorrection[] | null>(null);
  useEffect(() => {
    if (isOpen) void sealedCorrections(pageStore).then((read) => setSealed(read.ok ? read.value : []));
  }, [isOpen, view]);
  const trail = trailOf(sealed ?? [], view);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('correctionsTrail')}</summary>
      <p class="muted">{say('correctionsTrailHint')}</p>
      {sealed !== null && trail.length === 0 && <p>{say('correctionsNone')}</p>}
      <ol class="trail">
        {trail.map((each) => (
          <li key={each.seq}>
            <span class="muted">
              {say(
                'correctionsEntry',
                each.seq,
                `${sayTime(pageManner, each.at, now)} ${sayZone(pageManner, each.at)}`,
              )}
            </span>{' '}
            {sayCorrection(each, trail, view, now)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function trailOf(
  sealed: readonly SealedCorrection[],
  { outage, corrections }: OutageView,
): SealedCorrection[] {
  const own = new Set<string>();
  return sealed.filter(({ correction, at }) => {
    if (correction.kind === 'own-work') return false;
    if (correction.kind !== 'amendment') return isCalled(outage, correction.outage);
    const { id, amendment } = correction;
    const isOurs =
      amendment !== null &&
      (isCalled(outage, amendment.outage) ||
        corrections.recorded.windows.some((each) => isAbout({ amendment, saidAt: at }, each)));
    if (isOurs) own.add(id);
    return isOurs || (amendment === null && own.has(id));
  });
}

function sayCorrection(
  { correction, seq, at }: SealedCorrection,
  trail: readonly SealedCorrection[],
  view: OutageView,
  now: Instant,
): string {
  switch (correction.kind) {
    case 'maintenance':
      return correction.mark ? sayMark(pageManner, correction.mark, now) : say('correctionsNoMaintenance');
    case 'link':
      return say(
        correction.link === null ? 'correctionsLink' : `correctionsLink_${correction.link}`,
        titleOf(correction.thread, view),
      );
    case 'amendment': {
      if (correction.amendment) return sayAgain({ amendment: correction.amendment, saidAt: at }, view, now);
      const { id } = correction;
      const before = trail.findLast(
        (each) => each.seq < seq && each.correction.kind === 'amendment' && each.correction.id === id,
      );
      const what = before?.correction.kind === 'amendment' ? before.correction.amendment : null;
      return say(
        'correctionsTakenBack',
        before && what ? sayAgain({ amendment: what, saidAt: before.at }, view, now) : '',
      );
    }
    case 'own-work':
      return '';
  }
}

function sayAgain(
  said: Pick<Amended, 'amendment' | 'saidAt'>,
  { watched, outage, corrections }: OutageView,
  now: Instant,
): string {
  const windows = corrections.recorded.windows.filter((each) => isAbout(said, each));
  return sayAmendment(pageManner, said.amendment, windows, { watched, provider: outage.provider, now });
}

function titleOf(id: string, { theirs: { said, aside, others } }: OutageView): string {
  const threads = [...said.map(({ thread }) => thread), ...aside, ...others];
  const thread = threads.find((each) => each.id === id);
  return thread ? quote(current(thread.heads).content.title, TITLE) : say('correctionsSomething');
}
