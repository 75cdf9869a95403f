// Owns issues on Gitea and Forgejo; a GitHub of one's own has the same addresses and the same names.
import { CHOOSE_FIRST, type Family } from '../family.ts';

/** `title` and `body`; the body stands in place of a template. */
export const gitea: Family = {
  kind: 'gitea',
  format: 'markdown',
  standing: 'documented',
  sources: ['https://github.com/go-gitea/gitea/pull/5851', 'https://github.com/go-gitea/gitea/issues/34210'],
  taking({ path }) {
    if (!/^(?:\/[^/]+){2,}\/issues\/new(?:\/choose)?$/.test(path)) return null;
    if (path.endsWith('/choose')) return CHOOSE_FIRST;
    return {
      subject: { name: 'title', most: null },
      body: { name: 'body', most: null },
      caveats: ['guessed'],
    };
  },
};
