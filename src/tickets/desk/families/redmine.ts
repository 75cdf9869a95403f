// Owns issues on Redmine.
import type { Family } from '../family.ts';

/** `issue[subject]` and `issue[description]`, as projects that use it link to their own trackers. */
export const redmine: Family = {
  kind: 'redmine',
  format: 'plain',
  standing: 'seen',
  sources: ['https://redmine.gvsig.net/redmine/projects/gvsig-desktop/issues'],
  taking({ path }) {
    if (!/\/projects\/[^/]+\/issues\/new$/.test(path)) return null;
    return {
      subject: { name: 'issue[subject]', most: null },
      body: { name: 'issue[description]', most: null },
      caveats: ['guessed'],
    };
  },
};
