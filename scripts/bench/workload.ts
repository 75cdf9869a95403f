// Owns the workload W1: what 20 sites answer for 90 days, one check a minute; the same on every machine.

/** `null`: it answered well. A number is an HTTP status. */
export type Trouble = null | 500 | 502 | 503 | 'timeout' | 'refused';

export type Check = {
  /** After the start of the minute. */
  readonly startedAfterMs: number;
  readonly latencyMs: number;
  readonly trouble: Trouble;
};

export const W1 = { sites: 20, days: 90, from: Date.UTC(2026, 0, 1) } as const;
export const CHECKS_A_DAY = 1440;

const TROUBLES = [500, 502, 503, 'timeout', 'refused'] as const;
const OUTAGE_STARTS = 1 / 4320;
const OUTAGE_MINUTES = 12;
const TIMEOUT_MS = 10_000;

/** Marsaglia's xorshift of 32 bits: a number, 0 ≤ n < 1, at each call. */
function xorshift(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Gives one site's checks, a minute at each call. */
export function checksOf(site: number): () => Check {
  const random = xorshift(site * 7919 + 13);
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  const base = 60 + 340 * random();
  let minute = 0;
  let outage: { readonly until: number; readonly trouble: Trouble } | null = null;

  return () => {
    const day = (minute % CHECKS_A_DAY) / CHECKS_A_DAY;
    const usual = base * (1 + 0.2 * Math.sin(2 * Math.PI * day)) + exponential(20);
    const latency = random() < 0.01 ? usual * (1 + 8 * random()) : usual;
    if (outage && minute >= outage.until) outage = null;
    if (!outage && random() < OUTAGE_STARTS) {
      const trouble = TROUBLES[Math.floor(random() * TROUBLES.length)] ?? 500;
      outage = { until: minute + Math.max(1, Math.round(exponential(OUTAGE_MINUTES))), trouble };
    }
    const trouble = outage?.trouble ?? null;
    minute += 1;
    return {
      startedAfterMs: Math.floor(random() * 2000),
      latencyMs: trouble === 'timeout' ? TIMEOUT_MS : trouble === 'refused' ? 1 : Math.round(latency),
      trouble,
    };
  };
}
