// Owns topics and messages in a forum of Discourse.
import type { Family } from '../family.ts';

/** `title` and `body`, for a topic and for a message to a group alike. Titles have 255 characters unless a forum wants fewer. */
export const discourse: Family = {
  kind: 'discourse',
  format: 'markdown',
  standing: 'documented',
  sources: [
    'https://meta.discourse.org/t/compose-a-new-pre-filled-topic-via-url/28074',
    'https://meta.discourse.org/t/creating-pre-filled-personal-message-links/35984',
  ],
  taking({ path }) {
    if (!/\/new-(?:topic|message)$/.test(path)) return null;
    return { subject: { name: 'title', most: 255 }, body: { name: 'body', most: null }, caveats: [] };
  },
};
