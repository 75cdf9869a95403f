// Owns taking the user's own sentences apart: an empty line stands between two of them.

export function snippetsIn(typed: string): string[] {
  return typed
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
