// Owns one line of what a provider says beside any outage: whose word it is, the word, and when.
import type { ComponentChildren } from 'preact';
import type { HttpUrl } from '../../../base/http-url.ts';
import type { FaceState } from '../../../domain/face.ts';
import type { PlannedWork } from '../../../domain/planned-work.ts';
import { current, firstWordAt, type Thread } from '../../../domain/thread.ts';
import { sayReading } from '../../../text/provider-word.ts';
import { quoteCode } from '../../../text/provider-code.ts';
import { shorten } from '../../../text/quote.ts';
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import type { Absence } from '../../data/absence.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OpenIncident, Unread } from '../../data/provider-news.ts';
import type { Drawing } from './heard.tsx';
import { PageLink } from './page-link.tsx';
import { sayAbsence } from './say-absence.ts';
import { sayPage, WORD } from './say-page.ts';
import { WorkStage } from './work-stage.tsx';

const TITLE = 120;

type ItemProps = Drawing & {
  readonly icon: FaceState;
  readonly provider: string;
  /** Theirs; null: they said nothing. */
  readonly title: string | null;
  readonly url?: HttpUrl | null;
  readonly children: ComponentChildren;
};

function Item({ Icon, icon, provider, title, url = null, children }: ItemProps) {
  return (
    <li>
      <Icon state={icon} />
      <div>
        <p class="theirs-title">
          <b>
            <bdi>{shorten(provider, WORD)}</bdi>
          </b>
          {title !== null && (
            <>
              {say('popupJoin')}
              <bdi>{shorten(title, TITLE)}</bdi>
            </>
          )}
        </p>
        {children}
        {url && (
          <p class="small">
            <PageLink url={url} />
          </p>
        )}
      </div>
    </li>
  );
}

/** What a line needs of a thread. */
function wordsOf({ provider, heads }: Thread) {
  const { title, url } = current(heads).content;
  return { provider, title, url };
}

type At = Drawing & { readonly now: Instant };

export function WorkItem({ work, now, Icon }: { readonly work: PlannedWork } & At) {
  return (
    <Item Icon={Icon} icon="maintenance" {...wordsOf(work.thread)}>
      <WorkStage work={work} now={now} />
    </Item>
  );
}

export function OpenItem({ incident, now, Icon }: { readonly incident: OpenIncident } & At) {
  const { thread, isContradiction, poll } = incident;
  const { state } = current(thread.heads).content;
  const since = sayTime(pageManner, firstWordAt(thread), now);
  const word = state.word === '' ? [] : [say('saidState', quoteCode(state.word, WORD))];
  return (
    <Item Icon={Icon} icon="provider" {...wordsOf(thread)}>
      <p class="muted small">
        {[...word, say('theirsSince', since), sayReading(pageManner, poll, now)].join(say('popupJoin'))}
      </p>
      {isContradiction && <p class="worse small">{say('providerContradiction')}</p>}
    </Item>
  );
}

export function UnreadItem({ unread, now, Icon }: { readonly unread: Unread } & At) {
  const { provider, poll, report } = unread;
  return (
    <Item Icon={Icon} icon="unknown" provider={provider} title={null}>
      <p class="small">{sayReading(pageManner, poll, now)}</p>
      {report && <p class="muted small">{sayPage(report, true)}</p>}
    </Item>
  );
}

export function AbsenceItem({ absence, now, Icon }: { readonly absence: Absence } & At) {
  return (
    <Item Icon={Icon} icon="provider" {...wordsOf(absence.thread)}>
      <p class="small">{sayAbsence(absence, now)}</p>
    </Item>
  );
}
