// Owns how bad a window is by its phases.
import type { Severity } from './observation.ts';
import type { Phase } from './window.ts';

/** The worst that a window's phases show, before flapping is considered. */
export function worstOf(phases: readonly Phase[]): Severity {
  return phases.some((phase) => phase.severity === 'down') ? 'down' : 'degraded';
}
