// Owns what is said of single providers' desks. Nobody verified it: it was read once, and contracts change.
import { isUnder } from './form-address.ts';
import { PROVIDER_HINTS } from './provider-hints.ts';

export type Hint =
  /** Answering one's own ticket moves it back in their queue. */
  | { readonly kind: 'do-not-bump' }
  /** Downtime counts from the report: what came before is lost, so report at once. */
  | { readonly kind: 'counts-from-report'; readonly by: readonly Way[] }
  /** The first notice is due within this time of the outage. */
  | { readonly kind: 'notice-due'; readonly businessDays: number }
  /** Words that the subject of a claim must have. */
  | { readonly kind: 'claim-subject'; readonly words: string };

/** In which ways a report counts; `any`: they name none. */
export type Way = 'ticket' | 'mail' | 'chat' | 'phone' | 'any';

export type ProviderHint = {
  readonly hint: Hint;
  /** By all names that we know of, and the domains of their desks. */
  readonly names: readonly string[];
  readonly domains: readonly string[];
  /** Null: read once, and its page was not found again. */
  readonly source: string | null;
  readonly standing: 'unverified';
};

/** Of one provider: by its name, as the user writes it, or by the address of its desk. */
export function hintsFor(provider: string, deskAddress: string | null): readonly ProviderHint[] {
  const name = squeezed(provider);
  const host = deskAddress === null ? '' : hostOf(deskAddress);
  return PROVIDER_HINTS.filter(
    ({ names, domains }) =>
      names.some((each) => squeezed(each) === name) || domains.some((domain) => isUnder(host, domain)),
  );
}

/** Whether a report should go out at once, and why; null: nothing says so. */
export function earlyNotice(provider: string, deskAddress: string | null): ProviderHint | null {
  const hints = hintsFor(provider, deskAddress);
  const of = (kind: Hint['kind']) => hints.find(({ hint }) => hint.kind === kind);
  return of('counts-from-report') ?? of('notice-due') ?? null;
}

/** `Stable Host` and `stablehost` are one. */
function squeezed(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function hostOf(address: string): string {
  const [, domain] = /^mailto:[^@]*@(.+)$/i.exec(address) ?? [];
  if (domain !== undefined) return domain.toLowerCase();
  return URL.canParse(address) ? new URL(address).hostname : '';
}
