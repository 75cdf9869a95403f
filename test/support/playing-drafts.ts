// Owns playing stories in tests for the letters that are written on the way.
import { spareAll } from '../../scripts/replay/fate.ts';
import { longestOutage } from '../../scripts/replay/longest-outage.ts';
import { play } from '../../scripts/replay/play.ts';
import { Scribe, type PrintedDraft } from '../../scripts/replay/scribe.ts';
import type { Story } from '../../scripts/replay/story.ts';
import { urlOf } from '../../scripts/replay/virtual-network.ts';
import type { Outage } from '../../src/domain/outage.ts';
import { instant } from '../../src/time/instant.ts';

export type PlayedDrafts = {
  readonly drafts: readonly PrintedDraft[];
  /** The one that they are about. */
  readonly outage: Outage;
  /** Of all targets of the story. */
  readonly urls: readonly string[];
};

export async function playDrafts(story: Story): Promise<PlayedDrafts> {
  const scribe = new Scribe(story);
  const { browser, span } = await play(story, scribe.listen, spareAll, (store, at) =>
    scribe.afterWake(store, at),
  );
  const outage = await longestOutage(browser.store, instant(span.to));
  if (!outage) throw new Error('Nothing failed in the story');
  return { drafts: scribe.drafts(outage), outage, urls: story.targets.map(urlOf) };
}
