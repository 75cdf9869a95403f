// Owns showing something long bit by bit: one part more each time that the browser has drawn the one before, and is idle.
import { useEffect, useState } from 'preact/hooks';

/** How many of `parts` to show by now: one at first, all of them in the end. */
export function useGrowing(parts: number): number {
  const [shown, show] = useState(1);
  useEffect(() => {
    if (shown >= parts) return undefined;
    const timer = setTimeout(() => show(shown + 1), 0);
    return () => clearTimeout(timer);
  }, [shown, parts]);
  return Math.min(shown, parts);
}
