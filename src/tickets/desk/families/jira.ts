// Owns issues in Jira, where the user may create them.
import { CHOOSE_FIRST, type Family } from '../family.ts';
import { isUnder } from '../form-address.ts';

/**
 * `summary` (under 255 characters) and `description`, on the page that has project and type in its address. On their own
 * cloud it works without a promise (JRACLOUD-69267). GitLab keeps such addresses under 4,000 characters.
 */
export const jira: Family = {
  kind: 'jira',
  format: 'plain',
  standing: 'documented',
  most: 4000,
  sources: [
    'https://confluence.atlassian.com/jirakb/creating-issues-via-direct-html-links-159474.html',
    'https://jira.atlassian.com/browse/JRACLOUD-69267',
    'https://gitlab.com/gitlab-org/gitlab/-/issues/276896',
    'https://github.com/gravitational/teleport/pull/42825',
  ],
  taking({ host, path, query }) {
    if (!/\/secure\/CreateIssue[\w!]*\.jspa$/i.test(path)) return null;
    const isDetails = /\/CreateIssueDetails!init\.jspa$/i.test(path);
    if (!isDetails || query('pid') === null || query('issuetype') === null) return CHOOSE_FIRST;
    return {
      subject: { name: 'summary', most: 254 },
      body: { name: 'description', most: null },
      caveats: isUnder(host, 'atlassian.net') ? ['not-promised'] : [],
    };
  },
};
