// Owns the way from a body to a report: which technology it is, and what it says.
import { failure, success, type Result } from '../base/result.ts';
import type { StatusReport } from '../domain/status-report.ts';
import type { ReadProblem } from '../domain/poll.ts';
import type { Adapter, Context } from './adapter.ts';
import type { Body } from './parsing/body.ts';
import { ADAPTERS } from './registry.ts';
import type { Technology } from '../domain/technology.ts';

export type StatusReading = {
  /** Null: nobody recognised it. */
  readonly technology: Technology | null;
  readonly report: Result<StatusReport, ReadProblem>;
};

/** The first adapter that knows this body as its own. */
export function recognize(body: Body, context: Pick<Context, 'url'>): Adapter | null {
  return ADAPTERS.find((adapter) => adapter.recognize(body, context)) ?? null;
}

/** Reads one body that came from who knows where. */
export function readStatus(body: Body, context: Context): StatusReading {
  if (body.kind === 'empty') return { technology: null, report: failure({ kind: 'empty' }) };
  if (body.kind === 'unreadable')
    return { technology: null, report: failure({ kind: 'unreadable', why: body.why }) };
  const adapter = recognize(body, context);
  if (!adapter) return { technology: null, report: failure({ kind: 'unrecognised', found: body.kind }) };
  const report = adapter.read([body], context);
  return { technology: adapter.technology, report: report.ok ? success(report.value) : report };
}
