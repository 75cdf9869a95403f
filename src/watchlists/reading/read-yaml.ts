// Owns reading YAML that somebody else wrote: no alias may unfold into more than there is, and no tag makes anything.
import { parseDocument } from 'yaml';
import { failure, success, type Result } from '../../base/result.ts';

export type YamlProblem =
  | { readonly kind: 'broken'; readonly line: number }
  | { readonly kind: 'too-tangled' }
  | { readonly kind: 'too-large' };

/** Ten thousand lines: it is read at a stroke, while the page waits. */
const MAX_LENGTH = 500_000;
const MOST_ALIASES = 100;

export function readYaml(text: string): Result<unknown, YamlProblem> {
  if (text.length > MAX_LENGTH) return failure({ kind: 'too-large' });
  try {
    const tree = parseDocument(text, { merge: true, uniqueKeys: false, logLevel: 'silent' });
    const [error] = tree.errors;
    if (error) return failure({ kind: 'broken', line: error.linePos?.[0].line ?? 1 });
    return success(tree.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch {
    // Nested deeper than the reader's stack, or aliases of aliases.
    return failure({ kind: 'too-tangled' });
  }
}
