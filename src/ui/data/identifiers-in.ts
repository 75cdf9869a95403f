// Owns reading what the user typed for a provider to find their account by: a name, a colon and a value on each line.
import type { Identifier } from '../../tickets/scene.ts';

/** A line without a colon is a value that explains itself. */
export function identifiersIn(typed: string): Identifier[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, label = '', value = line] = /^([^:]{1,60}):\s*(.+)$/.exec(line) ?? [];
      return { label, value };
    });
}
