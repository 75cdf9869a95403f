// Owns requests in a help centre of Zendesk.
import type { Family } from '../family.ts';

/**
 * `tf_subject` and `tf_description`; fields of the form's own are `tf_` and their number, and stay as the user pasted them.
 * Where one has to sign in, the way over the sign-in page loses them. The description may be a field of rich text: links in
 * use put `<br>` for the ends of lines.
 */
export const zendesk: Family = {
  kind: 'zendesk',
  format: 'plain',
  standing: 'documented',
  sources: ['https://support.zendesk.com/hc/en-us/articles/4408839114522-Creating-pre-filled-ticket-forms'],
  taking({ path }) {
    if (!/\/hc\/(?:[\w-]+\/)?requests\/new$/.test(path)) return null;
    return {
      subject: { name: 'tf_subject', most: null },
      body: { name: 'tf_description', most: null },
      caveats: ['sign-in-first', 'line-breaks'],
    };
  },
};
