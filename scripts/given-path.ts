// Owns paths that a person typed: relative to where they stood, not to where npm runs the command.
import path from 'node:path';

export function givenPath(typed: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? '.', typed);
}
