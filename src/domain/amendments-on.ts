// Owns which of the user's amendments are about an outage, by whatever name it went when they were made.
import type { Amended } from './amendment.ts';
import { isCalled } from './attention-to.ts';
import { isAbout } from './is-about.ts';
import type { Outage } from './outage.ts';

/** In the order in which they were said; those taken back are among them. */
export function amendmentsOn(outage: Outage, amended: readonly Amended[]): Amended[] {
  const { recorded = outage.windows } = outage;
  return amended.filter(
    (each) => isCalled(outage, each.amendment.outage) || recorded.some((window) => isAbout(each, window)),
  );
}
