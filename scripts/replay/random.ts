// Owns chance that is the same on every run.

/** Numbers in [0, 1) from a seed other than 0 (Park and Miller's generator). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
