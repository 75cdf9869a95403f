// Owns what is known of a status page that is read: what it is, and how the reading goes.
import type { PollState } from '../../../domain/poll-schedule.ts';
import type { StatusSource } from '../../../domain/status-source.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayPollProblem } from '../../../text/poll-problem.ts';
import { milliseconds } from '../../../time/duration.ts';
import { between } from '../../../time/instant.ts';
import { say } from '../../data/manner.ts';
import type { Scene } from './scene.ts';

export type StatusPageFactsProps = {
  readonly scene: Scene;
  readonly source: StatusSource;
  /** Null: it was not read yet. */
  readonly poll: PollState | null;
};

export function StatusPageFacts({ scene: { now, mayRead }, source, poll }: StatusPageFactsProps) {
  const readAt = poll?.read?.endedAt ?? null;
  const ago = readAt === null ? null : sayDuration(say, milliseconds(Math.max(0, between(readAt, now))));
  const forbidden = source.endpoints.find(({ url }) => !mayRead(url));
  return (
    <dl class="facts">
      <dt>{say('optionsPageKind')}</dt>
      <dd>
        <p>{say(`technology_${source.technology.replaceAll('-', '_')}`)}</p>
        <p class="muted" dir="ltr">
          {source.evidence}
        </p>
      </dd>
      <dt>{say('optionsPageRead')}</dt>
      <dd>
        <p>{ago === null ? say('optionsPageNeverRead') : say('optionsPageReadAgo', ago)}</p>
        {poll?.problem && <p class="problem">{sayPollProblem(say, poll.problem)}</p>}
        {forbidden && <p class="problem">{say('pollPermission', new URL(forbidden.url).host)}</p>}
      </dd>
    </dl>
  );
}
