// Owns finding stories: our own, and the five outages of the project where they are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Story } from '../../scripts/replay/story.ts';
import type { ProviderMust } from './provider-must.ts';

export type StoryMust = ProviderMust & {
  /** Every one of them; a text where the story tells it in words. */
  readonly windows: readonly MustWindow[] | string;
  readonly gaps?: readonly MustGap[];
  readonly ticket?: { readonly firstReplyAfter?: string; readonly drafts?: readonly string[] };
  /** In words. */
  readonly ticketEvidence?: string;
  readonly beforeFiling?: string;
};
export type MustWindow = {
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly phases?: readonly string[];
};
export type MustGap = { readonly reason: string; readonly from: string; readonly to: string };

export type StoryFile = { readonly name: string; readonly story: Story & { readonly must: StoryMust } };

export const OWN_STORIES = '../replay/stories/';
export const FIVE_OUTAGES = '../../../shared/stories/';

/** The stories of a folder, by name; none where there is no such folder. */
export function storiesIn(folder: string): StoryFile[] {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, story: JSON.parse(readFileSync(path + name, 'utf8')) as StoryFile['story'] }));
}
