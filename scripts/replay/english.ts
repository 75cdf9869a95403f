// Owns the English of the extension outside a browser: the real catalogue, read as a browser reads it.
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { sayFrom } from '../../src/text/say-from.ts';
import type { Say } from '../../src/text/say.ts';

const say = sayFrom(messages);

/** A key that is not there is an error here; a browser would show nothing. */
export const sayEnglish: Say = (key, ...substitutions) => {
  if (!Object.hasOwn(messages, key)) throw new Error(`No message has the key ${key}`);
  return say(key, ...substitutions);
};
