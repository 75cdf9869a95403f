// Owns the lists of an export for machines: targets, windows, outages, and what was said of them, one plain value each.
import { isCalled } from '../../domain/attention-to.ts';
import type { Thread } from '../../domain/thread.ts';
import { outageSpan } from '../../text/outage.ts';
import { unwatchedOf } from '../coverage-rows.ts';
import type { LogRow } from '../downtime-log.ts';
import { figuresOf } from '../figures.ts';
import { loggedWindows } from '../logged-window.ts';
import { sayings, threadsWithin } from '../said-of.ts';
import type { PlainObject } from './log-head.ts';
import type { Material } from './material.ts';
import { plainOf } from './plain.ts';

export type PlainList = {
  readonly name:
    | 'targets'
    | 'windows'
    | 'outages'
    | 'falseAlarms'
    | 'unwatched'
    | 'statements'
    | 'pasted'
    | 'tickets';
  readonly count: number;
  readonly all: Iterable<PlainObject>;
};

/** Lengths are in milliseconds, and shares from 0 to 1. */
export function logLists({ log }: Material): PlainList[] {
  const { rows, outages, pasted, tickets, now, whole } = log;
  const saidOf = sayings(log);
  const windows = loggedWindows(log);
  const unwatched = rows.flatMap((row) =>
    unwatchedOf(row, log).map((part) => ({ target: row.target.id, ...part })),
  );
  const list = <Of>(name: PlainList['name'], all: readonly Of[], tell: (of: Of) => object): PlainList => ({
    ...{ name, count: all.length },
    all: plainly(all, tell),
  });
  return [
    list('targets', rows, (row) => ({ ...targetOf(row), figures: figuresOf([row], whole, now) })),
    list('windows', windows, ({ window, outage, least, most, seenFor }) => ({
      ...window,
      ...{ outage: outage?.id ?? null, least, most, seenFor },
    })),
    list('outages', outages, (outage) => {
      const { joined, lag } = saidOf(outage);
      const ofIt = ({ outage: name }: { readonly outage: typeof outage.id }) => isCalled(outage, name);
      return {
        ...{ ...outage, ...outageSpan(outage, now), windows: outage.windows.map(({ id }) => id), lag },
        // The words by which a post was found stand alone there: no rule would know one that is secret.
        statements: joined.map(({ thread, reasons }) => ({
          ...{ thread: thread.id, reasons: reasons.map(({ kind }) => kind) },
        })),
        pasted: pasted.filter(ofIt).map(({ id }) => id),
        tickets: tickets.filter(ofIt).map(({ id }) => id),
      };
    }),
    list('falseAlarms', log.falseAlarms, (outage) => outage),
    list('unwatched', unwatched, (part) => part),
    list('statements', threadsWithin(log, saidOf), statementOf),
    list('pasted', pasted, (each) => each),
    list('tickets', tickets, (each) => each),
  ];
}

/** Each is made when it is asked for: together they may be more than all the rest. */
function* plainly<Of>(all: readonly Of[], tell: (of: Of) => object): Generator<PlainObject> {
  for (const each of all) yield plainOf(tell(each)) as PlainObject;
}

/** Without what only the store needs of it. */
function statementOf({ id, provider, kind, heads, posts, goneAt, leftAt }: Thread): object {
  return { id, provider, kind, heads, posts, goneAt, leftAt };
}

function targetOf({ site, target, maintenance, together }: LogRow): object {
  return {
    ...{ id: target.id, name: target.name, url: target.url, provider: site.provider },
    site: { id: site.id, name: site.name },
    ...{ checkEvery: target.checkEvery, timeOutAfter: target.timeOutAfter, expectation: target.expectation },
    ...{ addedAt: target.addedAt, removedAt: target.removedAt },
    maintenance,
    together,
  };
}
