// Owns the directory of providers: which there are, where their status pages were seen, and which a host name belongs to.
import providers from './known-providers.json' with { type: 'json' };

export type KnownProvider = {
  readonly name: string;
  /** Registrable domains of theirs, and of what they host for others. */
  readonly domains: readonly string[];
  /** Seen in a source, not checked since: pages move. */
  readonly page: string;
  /** What it was seen to be made with: the id of a technology. */
  readonly technology?: string;
  /** A hint that nobody verified. */
  readonly support?: string;
  /** What is said to be in their contract. A hint that nobody verified: the user's own contract counts. */
  readonly terms?: string;
};

/** By name. It is large for what a worker may weigh: pages load it when it is wanted. */
export const KNOWN_PROVIDERS: readonly KnownProvider[] = providers;

const MOST_FOUND = 8;

/** Providers whose name or domain holds what was typed; those whose name begins with it first. */
export function searchProviders(typed: string): readonly KnownProvider[] {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return [];
  const rank = ({ name, domains }: KnownProvider) => {
    const low = name.toLowerCase();
    if (low === sought) return 0;
    if (low.startsWith(sought)) return 1;
    if (low.includes(sought)) return 2;
    return domains.some((domain) => domain.includes(sought)) ? 3 : 4;
  };
  return KNOWN_PROVIDERS.filter((each) => rank(each) < 4)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, MOST_FOUND);
}

/** Whose host this is, by the longest domain that it ends with; null: nobody's that we know. */
export function providerOfHost(hostname: string): KnownProvider | null {
  const host = hostname.toLowerCase();
  const owners = KNOWN_PROVIDERS.flatMap((provider) =>
    provider.domains
      .filter((domain) => host === domain || host.endsWith(`.${domain}`))
      .map((domain) => ({ provider, length: domain.length })),
  );
  return owners.toSorted((one, other) => other.length - one.length)[0]?.provider ?? null;
}

/** The one of exactly this name, whatever its case; null: there is none. */
export function providerNamed(name: string): KnownProvider | null {
  const sought = name.trim().toLowerCase();
  return KNOWN_PROVIDERS.find((each) => each.name.toLowerCase() === sought) ?? null;
}
