// Owns the shape of a strip's runs on a real time axis: one path a state, however many there are. Pure.

/** A shorter run is drawn this wide: never invisible, and never taller for it. */
const LEAST_WIDTH = 2;
/** What lies closer together than this is one to the eye, and one in the path. */
const JOINED = 0.5;

/** `shares` has from and to of each run, 0..1, in order; `ground` is where a run stands, `tall` how high it reaches. */
export function runPath(shares: Float32Array, width: number, ground: number, tall: number): string {
  let path = '';
  let from = 0;
  let to = -Infinity;
  const finish = () => {
    if (to > from) path += `M${round(from)} ${ground - tall}H${round(to)}V${ground}H${round(from)}z`;
  };
  for (let index = 0; index < shares.length; index += 2) {
    const left = (shares[index] ?? 0) * width;
    const right = Math.min(width, Math.max((shares[index + 1] ?? 0) * width, left + LEAST_WIDTH));
    const start = Math.min(left, right - LEAST_WIDTH);
    if (start <= to + JOINED) {
      to = Math.max(to, right);
      continue;
    }
    finish();
    from = start;
    to = right;
  }
  finish();
  return path;
}

function round(place: number): number {
  return Math.round(place * 10) / 10;
}
