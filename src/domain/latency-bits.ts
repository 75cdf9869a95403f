// Owns the latencies of a day in a few bits each: only how far each lies from what those before it let expect is kept.
// The code is Rice's (Golomb 1966, Rice 1979), whose one parameter follows the spread of the latencies so far.

/** A distance of so many steps is written as the latency itself, in eight bits. */
const FAR = 12;
/** Expectations are kept in 256ths, and move by a 32nd of each surprise. Whole numbers: the same on every machine. */
const FRACTION = 8;
const INERTIA = 5;
/** The spread, in 256ths, for which one bit of a distance is written as it is; twice that for two. Found by trying. */
const ONE_BIT = 384;

/** Latency bytes (see outcome.ts), exactly. */
export function packLatencies(latencies: readonly number[]): number[] {
  const [first, ...rest] = latencies;
  if (first === undefined) return [];
  const expectation = new Expectation(first);
  const bytes = [first];
  // The bits of a byte that is not full yet, behind a one.
  let begun = 1;
  const put = (value: number, count: number) => {
    for (let place = count - 1; place >= 0; place -= 1) {
      begun = (begun << 1) | ((value >> place) & 1);
      if (begun < 256) continue;
      bytes.push(begun & 255);
      begun = 1;
    }
  };
  for (const latency of rest) {
    const { width } = expectation;
    const distance = expectation.distanceTo(latency);
    const steps = Math.min(FAR, distance >> width);
    put((1 << steps) - 1, steps);
    if (steps === FAR) put(latency, 8);
    else put(distance & ((1 << width) - 1), 1 + width);
    expectation.learn(latency);
  }
  while (begun > 1) put(0, 1);
  return bytes;
}

/** Null: the bytes are not those of `count` latencies. */
export function unpackLatencies(bytes: Uint8Array, count: number): number[] | null {
  const [first] = bytes;
  if (first === undefined || count === 0) return bytes.length === count ? [] : null;
  const expectation = new Expectation(first);
  const latencies = [first];
  let index = 8;
  const take = (length: number) => {
    let value = 0;
    for (const end = index + length; index < end; index += 1)
      value = (value << 1) | (((bytes[index >> 3] ?? 0) >> (7 - (index & 7))) & 1);
    return value;
  };
  while (latencies.length < count && index <= 8 * bytes.length) {
    const { width } = expectation;
    let steps = 0;
    while (steps < FAR && take(1) === 1) steps += 1;
    const latency = steps === FAR ? take(8) : expectation.latencyAt((steps << width) | take(width));
    latencies.push(latency);
    expectation.learn(latency);
  }
  return latencies.length === count && Math.ceil(index / 8) === bytes.length ? latencies : null;
}

class Expectation {
  #level: number;
  #spread = 0;

  constructor(first: number) {
    this.#level = first << FRACTION;
  }

  /** How many bits of a distance are written as they are: so many that most distances need but one more. */
  get width(): number {
    return 32 - Math.clz32(this.#spread / ONE_BIT);
  }

  /** 0, 1, 2, 3, 4 … for what was expected, one below, one above, two below, two above … */
  distanceTo(latency: number): number {
    const above = latency - (this.#level >> FRACTION);
    return above < 0 ? -2 * above - 1 : 2 * above;
  }

  latencyAt(distance: number): number {
    const above = distance % 2 === 0 ? distance / 2 : -(distance + 1) / 2;
    return (this.#level >> FRACTION) + above;
  }

  learn(latency: number): void {
    this.#spread += ((this.distanceTo(latency) << FRACTION) - this.#spread) >> INERTIA;
    this.#level += ((latency << FRACTION) - this.#level) >> INERTIA;
  }
}
