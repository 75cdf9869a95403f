// Owns what is known of a status page that is read: what it is, and how the reading goes.
import { permissionPattern, type HttpUrl } from '../../../base/http-url.ts';
import type { PollState } from '../../../domain/poll-schedule.ts';
import type { StatusSource } from '../../../domain/status-source.ts';
import { requestHosts } from '../../../platform/permissions.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayPollProblem } from '../../../text/poll-problem.ts';
import { sayReason } from '../../../text/status-page-problem.ts';
import { sayTime } from '../../../text/time.ts';
import { milliseconds } from '../../../time/duration.ts';
import { between, type Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { Scene } from './scene.ts';

export type StatusPageFactsProps = {
  readonly scene: Scene;
  readonly source: StatusSource;
  /** Null: it was not read yet. */
  readonly poll: PollState | null;
};

export function StatusPageFacts({ scene, source, poll }: StatusPageFactsProps) {
  const { now, settings } = scene;
  const ago = (at: Instant) => sayDuration(say, milliseconds(Math.max(0, between(at, now))));
  const forbidden = source.endpoints.map(({ url }) => url).filter((url) => !scene.mayRead(url));
  const heldUntil = poll?.heldUntil && poll.heldUntil > now ? poll.heldUntil : null;
  return (
    <dl class="facts">
      <dt>{say('optionsPageKind')}</dt>
      <dd>
        <p>{say(`technology_${source.technology.replaceAll('-', '_')}`)}</p>
        <p>{say('optionsPageFoundAt', source.evidence, sayTime(pageManner, source.foundAt, now))}</p>
      </dd>
      <dt>{say('optionsPageRead')}</dt>
      <dd>
        <p>{poll?.read ? say('optionsPageReadAgo', ago(poll.read.endedAt)) : say('optionsPageNeverRead')}</p>
        {poll?.problem && (
          <p class="problem">
            <span>{say('optionsPageFailedAgo', ago(poll.triedAt), sayReason(say, poll.problem))}</span>
          </p>
        )}
        {forbidden.length > 0 && <Forbidden urls={forbidden} />}
        {heldUntil && <p>{say('optionsPageHeld', sayTime(pageManner, heldUntil, now))}</p>}
        {settings.pausedSince !== null && <p>{say('optionsPagePaused')}</p>}
      </dd>
    </dl>
  );
}

function Forbidden({ urls }: { readonly urls: readonly HttpUrl[] }) {
  const hosts = [...new Set(urls.map((url) => new URL(url).host))].join(say('stripJoin'));
  return (
    <>
      <p class="problem">
        <span>{sayPollProblem(say, { kind: 'permission', host: hosts })}</span>
      </p>
      <div>
        <button
          aria-label={say('optionsAllowOf', hosts)}
          onClick={() => void requestHosts([...new Set(urls.map(permissionPattern))])}
        >
          {say('optionsAllow')}
        </button>
      </div>
    </>
  );
}
