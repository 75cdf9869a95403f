// Owns what can be wrong with an answer, as exactly as a browser can honestly tell.

/** Why a certificate or handshake was refused; `unknown` where the browser only says that it was. */
export type TlsReason =
  | 'untrusted'
  | 'expired-or-not-yet-valid'
  | 'wrong-host'
  | 'old-protocol'
  | 'client-certificate'
  | 'unknown';

/** How far an attempt got before its time ran out; `unknown` where the browser hides it. */
export type TimeoutPhase = 'connect' | 'headers' | 'body' | 'unknown';

export type Failure =
  | { readonly kind: 'dns' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'tls'; readonly reason: TlsReason }
  | { readonly kind: 'timeout'; readonly phase: TimeoutPhase }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'maintenance-answer'; readonly retryAfterSeconds: number }
  | { readonly kind: 'redirect-loop' }
  | { readonly kind: 'redirected-elsewhere'; readonly host: string }
  | { readonly kind: 'text-missing' }
  | { readonly kind: 'text-forbidden' }
  | { readonly kind: 'empty-body' }
  | { readonly kind: 'truncated-body' }
  | { readonly kind: 'bad-response' }
  | { readonly kind: 'content-changed'; readonly looksLike: FailurePage | null }
  | { readonly kind: 'slow' }
  | { readonly kind: 'network' };

export type FailureKind = Failure['kind'];

/** Well-known pages that answer 200 while the site is not there. */
export type FailurePage =
  | 'database-error'
  | 'default-server-page'
  | 'suspended-account'
  | 'parked-domain'
  | 'under-construction';

/**
 * One word for a failure, the same for every failure that a reader would call the same: `timeout`, `http-404`,
 * `tls-wrong-host`. Two failing checks with one label belong to one phase.
 */
export function failureLabel(failure: Failure): string {
  switch (failure.kind) {
    case 'http':
      return `http-${failure.status}`;
    case 'tls':
      return failure.reason === 'unknown' ? 'tls' : `tls-${failure.reason}`;
    case 'timeout':
      return failure.phase === 'body' ? 'timeout-body' : 'timeout';
    default:
      return failure.kind;
  }
}
