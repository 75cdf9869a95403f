// Owns addresses of endpoints on the origin of a page.
import type { HttpUrl } from '../base/http-url.ts';
import type { Endpoint } from '../domain/status-source.ts';

/** Paths on this origin, or whole addresses, as endpoints. */
export function endpointsAt(
  url: URL,
  paths: Readonly<Partial<Record<Endpoint['holds'], readonly string[]>>>,
): Endpoint[] {
  return (['state', 'history'] as const).flatMap((holds) =>
    (paths[holds] ?? []).map((path) => ({ url: new URL(path, url.origin).href as HttpUrl, holds })),
  );
}
