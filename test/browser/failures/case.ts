// Owns the shape of the table of everything that can be wrong with an answer, and short words to write it in.
import type { BrowserName } from '../../../scripts/browser/browser.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import type { Verdict } from '../../../src/domain/observation.ts';
import type { SilenceReason } from '../../../src/domain/silence.ts';
import type { TargetDraft } from '../../../src/domain/target-draft.ts';
import type { Answer, Asked, Reply, Tls } from '../../lab/answer.ts';
import type { Lab, Way } from '../../lab/lab.ts';

export type Each<T> = Readonly<Record<BrowserName, T>>;

/** What can only be said once the lab has its addresses. */
export type InLab<T> = { readonly in: (lab: Lab) => T };

export type Case = {
  readonly name: string;
  readonly answer: Answer | InLab<Answer>;
  /** The site answers well at first, and like this once it is known. */
  readonly later?: Answer;
  readonly tls?: Tls;
  readonly way?: Way;
  readonly draft?: Omit<TargetDraft, 'url'>;
  readonly owed: Verdict | Each<Verdict>;
  /** The browser's own word that is kept; none unless given. */
  readonly codes?: Each<RegExp | null>;
  /** Where redirects ended; nowhere else unless given. */
  readonly endsAt?: InLab<string>;
  /** Requests that one attempt may cost; one unless given. */
  readonly requestsEach?: number | Each<number>;
  /** Owed by a browser that trusts the lab; any other can only say `untrusted` of a site under TLS. */
  readonly needsTrust?: true;
};

export const UP: Verdict = { kind: 'up' };
export const down = (failure: Failure): Verdict => ({ kind: 'down', failure });
export const degraded = (failure: Failure): Verdict => ({ kind: 'degraded', failure });
export const unknown = (reason: SilenceReason): Verdict => ({ kind: 'unknown', reason });
export const codes = (chromium: RegExp | null, firefox: RegExp | null) => ({ codes: { chromium, firefox } });
/** A target that does not wait for long, but for the beginning of an answer even on a busy machine. */
export const HASTY = { timeOutAfterSeconds: 2 };
export const SECURE = { way: { secure: true } } as const;

export const page = (title: string, body: string) => `<!doctype html><title>${title}</title><p>${body}`;
export const redirect = (location: string): Reply => ({ status: 302, headers: { location } });

/** Redirects from each step to the next, `length` times. */
export const chain = (length: number) => (asked: Asked) => {
  const step = Number(/\d+$/.exec(asked.path)?.[0] ?? 0);
  return step < length ? redirect(`/step/${step + 1}`) : { body: 'Arrived.' };
};
