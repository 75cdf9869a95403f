// Owns issues on GitHub.
import { CHOOSE_FIRST, type Family } from '../family.ts';

const TITLE = { name: 'title', most: 256 };
const BODY = { name: 'body', most: 65_536 };

/**
 * `title` and `body`. A form written in YAML has fields by ids of its own and no body. The page where a template is chosen
 * passes nothing on. A server of theirs refuses addresses over 8,191 bytes.
 */
export const github: Family = {
  kind: 'github',
  format: 'markdown',
  standing: 'documented',
  sources: [
    'https://docs.github.com/en/issues/tracking-your-work-with-issues/creating-an-issue#creating-an-issue-from-a-url-query',
    'https://github.com/github/docs/issues/5136',
    'https://github.com/github/docs/issues/22835',
    'https://github.com/peter-evans/create-issue-from-file/issues/1049',
  ],
  taking({ host, path, query }) {
    if (host !== 'github.com' || !/^\/[^/]+\/[^/]+\/issues\/new(\/choose)?$/.test(path)) return null;
    if (path.endsWith('/choose')) return CHOOSE_FIRST;
    return /\.ya?ml$/i.test(query('template') ?? '')
      ? { subject: TITLE, body: null, caveats: ['own-form'] }
      : { subject: TITLE, body: BODY, caveats: [] };
  },
};
