// Owns Amazon Web Services: what is open, what was, the feed of updates, and the list that was served until 2022.
import type { Instant } from '../../time/instant.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { readAwsArchive } from '../parsing/aws-archive.ts';
import { readAwsEvents } from '../parsing/aws-events.ts';
import { isAwsFeed, readAwsFeed } from '../parsing/aws-feed.ts';
import type { Body } from '../parsing/body.ts';
import { remembered } from '../parsing/remembered.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';

export const aws: Adapter = {
  technology: 'aws',
  hosts: /^(?:health|status)\.aws\.amazon\.com$/,
  // An empty list says that all is well, and nothing of who says so.
  recognize: (body) =>
    body.kind === 'feed' ? isAwsFeed(body.feed) : (readJson(body)?.incidents?.length ?? 0) > 0,
  endpoints: ({ url }) =>
    endpointsAt(url, {
      state: ['https://health.aws.amazon.com/public/currentevents'],
      history: ['https://health.aws.amazon.com/public/events'],
    }),
  read: (bodies, { at }) =>
    reportOf(
      'aws',
      bodies.map((body) => readPart(body, at)),
      'event_log',
    ),
};

function readPart(body: Body, at: Instant): Part | null {
  if (body.kind !== 'feed') return readJson(body);
  return isAwsFeed(body.feed) ? readAwsFeed(body.feed, at) : null;
}

const readJson = remembered((body: Body): Part | null =>
  body.kind === 'json' ? (readAwsEvents(body.value) ?? readAwsArchive(body.value)) : null,
);
