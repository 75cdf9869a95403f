// Owns asking witnesses: independent endpoints that answer when our own line works.
import { parseHttpUrl, type HttpUrl } from '../base/http-url.ts';
import type { Testimony } from '../domain/line.ts';
import { seconds } from '../time/duration.ts';
import type { Network } from './http-exchange.ts';

const PATIENCE = seconds(5);

/**
 * Asks every witness once, at the same time. The answer itself is opaque to us (`no-cors`), so no permission is needed;
 * that there is one proves the line, and over TLS no captive portal can forge it.
 */
export function askWitnesses(network: Network, witnesses: readonly HttpUrl[]): Promise<Testimony[]> {
  return Promise.all(witnesses.map((witness) => ask(network, witness)));
}

/** Looks up a name that nobody can have asked for before: whether our resolver works, not what it remembers. */
export async function askFreshName(network: Network, pattern: string, label: string): Promise<boolean> {
  const url = parseHttpUrl(pattern.replace('*', label));
  return url.ok && (await ask(network, url.value)).answered;
}

async function ask({ fetch, clock }: Network, witness: HttpUrl): Promise<Testimony> {
  const abort = new AbortController();
  const stopTimer = clock.startTimer(PATIENCE, () => abort.abort());
  const startedAt = clock.wall();
  let answered = false;
  try {
    const answer = await fetch(witness, {
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    answered = true;
    await answer.body?.cancel();
  } catch {
    // Silence is the testimony.
  } finally {
    stopTimer();
  }
  return { speaker: witness, answered, startedAt, endedAt: clock.wall() };
}
