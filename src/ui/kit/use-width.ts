// Owns how many pixels wide an element is, so that what is drawn in it has one column for each.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** `usual` until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, usual: number): number {
  const [width, measure] = useState(usual);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const look = () => measure(Math.max(1, Math.round(current.clientWidth)));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
