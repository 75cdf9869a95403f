// Owns showing much of something little by little: a frame for each part, so that the page answers meanwhile.
import { useEffect, useState } from 'preact/hooks';

/** How many of `total` parts may be shown by now; it grows by `step` with each frame. */
export function usePace(total: number, step: number): number {
  const [shown, show] = useState(step);
  useEffect(() => {
    if (shown >= total) return;
    // Two frames: the first one is painted before the next part is made.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => show(shown + step));
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, total, step]);
  return Math.min(shown, total);
}
