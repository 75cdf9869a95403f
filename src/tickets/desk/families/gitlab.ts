// Owns issues on GitLab, theirs or one's own.
import { NOTHING, type Family } from '../family.ts';

const TITLE = { name: 'issue[title]', most: null };
const BODY = { name: 'issue[description]', most: null };

/**
 * `issue[title]` and `issue[description]`, which is put below the template where there is one. Of the page for work items
 * only the template is known to be taken.
 */
export const gitlab: Family = {
  kind: 'gitlab',
  format: 'markdown',
  standing: 'documented',
  sources: [
    'https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values',
    'https://gitlab.com/gitlab-org/gitlab/-/issues/340529',
    'https://gitlab.com/gitlab-org/gitlab/-/work_items/514291',
  ],
  taking({ host, path, query }) {
    if (path.endsWith('/-/work_items/new')) return NOTHING;
    const isTheirs = path.endsWith('/-/issues/new');
    if (!isTheirs && !(/(^|\.)gitlab\./.test(host) && path.endsWith('/issues/new'))) return null;
    const hasTemplate = query('issuable_template') !== null;
    return { subject: TITLE, body: BODY, caveats: hasTemplate ? ['below-template'] : [] };
  },
};
