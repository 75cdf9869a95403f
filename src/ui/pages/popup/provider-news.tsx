// Owns what providers say beside any outage: work ahead, open incidents, pages that cannot be read, and time nobody watched.
import type { ComponentChildren } from 'preact';
import type { ThreadId } from '../../../domain/thread.ts';
import type { StoredHearing } from '../../../store/read/hearing.ts';
import { absencesOf } from '../../data/absence.ts';
import { say } from '../../data/manner.ts';
import type { Overview } from '../../data/overview.ts';
import { providerNews } from '../../data/provider-news.ts';
import { providerWord } from '../../data/provider-word.ts';
import { onceHeard, type Drawing } from './heard.tsx';
import { AbsenceItem, OpenItem, UnreadItem, WorkItem } from './provider-item.tsx';
import { MOST_THREADS } from './said-thread.tsx';

/** Of a kind: the popup is for the user's own sites. */
const MOST = 2;

export type ProviderNewsProps = Drawing & { readonly overview: Overview };

export const ProviderNews = onceHeard<ProviderNewsProps>(({ overview, heard, Icon }) => {
  const { rows, now, whole } = overview;
  const { told, providers } = toldOf(overview, heard);
  const mine = new Set(rows.map(({ site }) => site.provider));
  const { works, incidents, unread } = providerNews(heard, mine, told, now);
  const untold = unread.filter(({ provider }) => !providers.has(provider));
  const items = [
    ...few(works, (work) => <WorkItem key={work.thread.id} work={work} now={now} Icon={Icon} />),
    ...few(incidents, (each) => <OpenItem key={each.thread.id} incident={each} now={now} Icon={Icon} />),
    ...few(untold, (each) => <UnreadItem key={each.provider} unread={each} now={now} Icon={Icon} />),
    ...few(absencesOf(heard, rows, told, whole), (each) => (
      <AbsenceItem key={`${each.thread.id} away`} absence={each} now={now} Icon={Icon} />
    )),
  ];
  return items.length === 0 ? null : (
    <ul class="theirs" aria-label={say('theirsLabel')}>
      {items}
    </ul>
  );
});

/** What the news of outages above tell already. */
function toldOf({ news, rows, now }: Overview, heard: StoredHearing) {
  const words = news.flatMap(({ outage }) => providerWord(outage, heard, rows, now) ?? []);
  const told: ReadonlySet<ThreadId> = new Set(
    words.flatMap(({ said }) => said.slice(0, MOST_THREADS).map(({ thread }) => thread.id)),
  );
  return { told, providers: new Set(words.map(({ provider }) => provider)) };
}

function few<Each>(all: readonly Each[], draw: (each: Each) => ComponentChildren): ComponentChildren[] {
  const more = all.length - MOST;
  return [
    ...all.slice(0, MOST).map(draw),
    ...(more > 0 ? [<li class="muted small more">{say('theirsMore', more)}</li>] : []),
  ];
}
