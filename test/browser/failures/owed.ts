// Owns what is owed to a case: by which browser, while which witnesses answer.
import type { BrowserName } from '../../../scripts/browser/browser.ts';
import type { Verdict } from '../../../src/domain/observation.ts';
import { unknown, UP, type Case } from './case.ts';
import { UNTRUSTED } from './tls-cases.ts';

/** `proven` while the witnesses answer, `unproven` while they are dead. */
export type Owed = {
  readonly proven: Verdict;
  readonly unproven: Verdict;
  /** Null: no code is kept. */
  readonly code: RegExp | null;
};

export function owedTo(each: Case, browser: BrowserName, trusts: boolean): Owed {
  const { proven, code } = owedWhenProven(each, browser, trusts);
  const isBad = proven.kind === 'down' || proven.kind === 'degraded';
  // Plain http might come from a captive portal, unless a good answer over TLS in the same pass shows that there is none.
  const isForgeable = each.way?.host !== undefined && !trusts;
  if (each.later) return { proven, code, unproven: UP };
  return { proven, code, unproven: isBad || isForgeable ? unknown('own-line') : proven };
}

function owedWhenProven(each: Case, browser: BrowserName, trusts: boolean): Omit<Owed, 'unproven'> {
  if (each.needsTrust && !trusts) return { proven: UNTRUSTED.owed, code: UNTRUSTED.code };
  const { owed, codes } = each;
  return { proven: 'kind' in owed ? owed : owed[browser], code: codes?.[browser] ?? null };
}
