// Owns lists of subscriptions, as feed readers write them: the site itself, or its feed where no site is named.
import type { Entry } from '../entry.ts';
import type { Format } from '../format.ts';
import type { Outline } from '../reading/read-outlines.ts';

export const OPML: Format = {
  name: 'opml',
  read: ({ outlines }) => outlines?.flatMap(entriesOf) ?? null,
};

/** A folder has no address. */
function entriesOf(outline: Outline): Entry[] {
  const url = [outline['htmlurl'], outline['xmlurl'], outline['url']].find(
    (each) => (each ?? '').trim() !== '',
  );
  if (url === undefined) return [];
  return [{ kind: 'web', name: outline['title'] ?? outline['text'] ?? '', url }];
}
