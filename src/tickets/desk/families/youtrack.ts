// Owns issues in YouTrack.
import type { Family } from '../family.ts';

/** `summary` and `description`, as its maker links to a tracker of its own. */
export const youtrack: Family = {
  kind: 'youtrack',
  format: 'markdown',
  standing: 'seen',
  sources: ['https://kotlinlang.org/docs/k2-compiler-migration-guide.html'],
  taking({ path }) {
    if (!path.endsWith('/newIssue')) return null;
    return {
      subject: { name: 'summary', most: null },
      body: { name: 'description', most: null },
      caveats: [],
    };
  },
};
