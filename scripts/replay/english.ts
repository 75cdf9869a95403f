// Owns the English of the extension outside a browser: the real catalogue, read as a browser reads it.
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Say } from '../../src/text/say.ts';

const catalogue = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));

/** A key that is not there is an error here; a browser would show nothing. */
export const sayEnglish: Say = (key, ...substitutions) => {
  const message = catalogue.get(key);
  if (message === undefined) throw new Error(`No message has the key ${key}`);
  return message.replace(/\$(\d)/g, (_, position: string) =>
    String(substitutions[Number(position) - 1] ?? ''),
  );
};
