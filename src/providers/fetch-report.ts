// Owns one reading of a status page: its endpoints one after the other, and one report of all that answered.
import { failure, type Result } from '../base/result.ts';
import type { PollAnswer, PollOrder, PollProblem } from '../domain/poll.ts';
import type { StatusReport } from '../domain/status-report.ts';
import type { Duration } from '../time/duration.ts';
import type { Adapter } from './adapter.ts';
import { fetchBody } from './fetch-body.ts';
import type { Body } from './parsing/body.ts';
import { ADAPTERS } from './registry.ts';
import type { StatusNetwork } from './status-network.ts';

/**
 * What the page says now. The report is a problem only where the first endpoint gave nothing; `withHistory` holds where
 * the past was asked for and is either in the report or, by what they answered, not to be had.
 */
export async function fetchReport(network: StatusNetwork, order: PollOrder): Promise<PollAnswer> {
  const startedAt = network.clock.wall();
  const reading = await readSource(network, order);
  return { startedAt, endedAt: network.clock.wall(), ...reading };
}

type Reading = Omit<PollAnswer, 'startedAt' | 'endedAt'>;

async function readSource(network: StatusNetwork, { source, withHistory }: PollOrder): Promise<Reading> {
  const adapter = ADAPTERS.find(({ technology }) => technology === source.technology);
  const [first, ...others] = source.endpoints.filter(({ holds }) => withHistory || holds === 'state');
  if (!adapter || !first) return nothing({ kind: 'unrecognised', found: source.technology });

  const context = { url: new URL(first.url), at: network.clock.wall() };
  const { found, heldFor } = await fetchBody(network, first.url);
  if (!found.ok) return nothing(found.problem, heldFor);
  // By itself: what another endpoint says of the past must not pass for what the page says now.
  const report = readable(found.value.body) ?? adapter.read([found.value.body], context);
  if (!report.ok || others.length === 0) return { report, withHistory, heldFor: null };

  const reading = { bodies: [found.value.body], withHistory, heldFor: null as Duration | null };
  for (const { url, holds } of others) {
    const more = await fetchBody(network, url);
    if (more.found.ok) {
      const { body } = more.found.value;
      if (tells(adapter, body, url, holds)) reading.bodies.push(body);
    } else if (holds === 'history' && mayPass(more.found.problem)) reading.withHistory = false;
    if (more.heldFor === null) continue;
    Object.assign(reading, { withHistory: false, heldFor: more.heldFor });
    break;
  }
  const { bodies, ...rest } = reading;
  const whole = adapter.read(bodies, context);
  return { ...rest, report: whole.ok ? whole : report };

  function tells(by: Adapter, body: Body, url: string, holds: 'state' | 'history'): boolean {
    if (readable(body)) return false;
    // Beside the state there are bodies that say nothing alone; a history does.
    return holds === 'state' || by.read([body], { ...context, url: new URL(url) }).ok;
  }
}

function nothing(problem: PollProblem, heldFor: Duration | null = null): Reading {
  return { report: failure(problem), withHistory: false, heldFor };
}

/** Null where there is something to read. */
function readable(body: Body): Result<StatusReport, PollProblem> | null {
  if (body.kind === 'empty') return failure({ kind: 'empty' });
  return body.kind === 'unreadable' ? failure({ kind: 'unreadable', why: body.why }) : null;
}

/** Whether asking again soon may help. */
function mayPass(problem: PollProblem): boolean {
  if (problem.kind === 'http') return problem.status >= 500 || problem.status === 429;
  return problem.kind === 'network' || problem.kind === 'timeout';
}
