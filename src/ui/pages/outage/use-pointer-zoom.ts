// Owns looking nearer with the wheel while Ctrl is held or with two fingers, and dragging the lanes along.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { instant } from '../../../time/instant.ts';
import { lengthOf } from '../../../time/interval.ts';
import type { Zoom } from './use-zoom.ts';

const PER_PIXEL = 0.003;
const MOST = 0.7;
/** Who moves less means to click. */
const SLACK = 4;
/** Fingers that are nearer to each other than this tell no factor. */
const NEAR = 8;

/** `plot` is as wide as the axis. */
export function usePointerZoom(
  lanes: RefObject<HTMLElement | null>,
  plot: RefObject<HTMLElement | null>,
  zoom: Zoom,
): void {
  const latest = useRef(zoom);
  latest.current = zoom;
  useEffect(() => {
    const [ground, axis] = [lanes.current, plot.current];
    if (!ground || !axis) return undefined;
    /** 0..1 from the start of the axis. */
    const shareAt = (x: number) => {
      const { left, width } = axis.getBoundingClientRect();
      const share = (x - left) / width;
      return document.documentElement.dir === 'rtl' ? 1 - share : share;
    };
    let held: { readonly pointer: number; share: number; readonly from: number; moves: boolean } | null =
      null;
    const wheel = (event: WheelEvent) => {
      const share = shareAt(event.clientX);
      if (!event.ctrlKey || share < 0 || share > 1) return;
      event.preventDefault();
      const { seen, by } = latest.current;
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      const factor = Math.exp(Math.max(-MOST, Math.min(MOST, pixels * PER_PIXEL)));
      by(factor, instant(seen.from + share * lengthOf(seen)));
    };
    /** Where each finger is. */
    const fingers = new Map<number, number>();
    const press = ({ button, pointerId, pointerType, clientX }: PointerEvent) => {
      const share = shareAt(clientX);
      if (pointerType === 'touch') fingers.set(pointerId, clientX);
      if (fingers.size > 1) {
        held = null;
        return;
      }
      if (button !== 0 || latest.current.isWhole || share < 0 || share > 1) return;
      held = { pointer: pointerId, share, from: clientX, moves: false };
    };
    const pinch = (pointer: number, x: number) => {
      const [other] = [...fingers].flatMap(([each, at]) => (each === pointer ? [] : [at]));
      const before = fingers.get(pointer);
      fingers.set(pointer, x);
      if (other === undefined || before === undefined) return;
      const [apart, wasApart] = [Math.abs(x - other), Math.abs(before - other)];
      if (Math.min(apart, wasApart) < NEAR) return;
      const { seen, by } = latest.current;
      by(wasApart / apart, instant(seen.from + shareAt((x + other) / 2) * lengthOf(seen)));
    };
    const drag = ({ pointerId, clientX }: PointerEvent) => {
      if (fingers.has(pointerId)) pinch(pointerId, clientX);
      if (held?.pointer !== pointerId) return;
      if (!held.moves && Math.abs(clientX - held.from) < SLACK) return;
      if (!held.moves) ground.setPointerCapture(pointerId);
      const share = shareAt(clientX);
      latest.current.move(held.share - share);
      held = { ...held, share, moves: true };
    };
    const release = ({ pointerId }: PointerEvent) => {
      fingers.delete(pointerId);
      held = null;
    };
    ground.addEventListener('wheel', wheel, { passive: false });
    ground.addEventListener('pointerdown', press);
    ground.addEventListener('pointermove', drag);
    ground.addEventListener('pointerup', release);
    ground.addEventListener('pointercancel', release);
    return () => {
      ground.removeEventListener('wheel', wheel);
      ground.removeEventListener('pointerdown', press);
      ground.removeEventListener('pointermove', drag);
      ground.removeEventListener('pointerup', release);
      ground.removeEventListener('pointercancel', release);
    };
  }, [lanes, plot]);
}
