// Owns what a browser's match pattern for hosts lets through.

type HostPattern = { readonly scheme: string; readonly host: string };

/** Whether an address lies within one of these patterns. Their ports and paths do not narrow a host permission. */
export function matching(patterns: readonly string[]): (url: string) => boolean {
  const read = patterns.map(readPattern).filter((pattern) => pattern !== null);
  return (url) => {
    const { protocol, hostname } = new URL(url);
    return read.some(
      ({ scheme, host }) => (scheme === '*' || `${scheme}:` === protocol) && matchesHost(host, hostname),
    );
  };
}

function readPattern(pattern: string): HostPattern | null {
  if (pattern === '<all_urls>') return { scheme: '*', host: '*' };
  const [, scheme, host] = /^(\*|https?):\/\/([^/:]+|\[[^\]]+\])(?::[\d*]+)?\//.exec(pattern) ?? [];
  return scheme && host ? { scheme, host } : null;
}

function matchesHost(pattern: string, hostname: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === hostname;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
}
