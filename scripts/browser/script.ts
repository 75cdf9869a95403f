// Owns the way of a function into a page and of its result back: as source text and as JSON.

export type Runnable = string | ((...args: never[]) => unknown);

/** An expression whose promise always resolves, to JSON text that `readOutcome` understands. */
export function toExpression(code: Runnable, args: readonly unknown[] = []): string {
  const call = typeof code === 'string' ? code : `(${code.toString()})(...${JSON.stringify(args)})`;
  // tsx keeps function names by calls of a helper that does not exist in the page.
  return `((__name) => (async () => JSON.stringify({ value: await (${call}) }))()
    .catch((error) => JSON.stringify({ error: String(error) })))((named) => named)`;
}

export function readOutcome(json: string): unknown {
  const outcome = JSON.parse(json) as { value?: unknown; error?: string };
  if (outcome.error !== undefined) throw new Error(outcome.error);
  return outcome.value;
}

export function label(code: Runnable): string {
  return code.toString().replaceAll(/\s+/g, ' ').slice(0, 120);
}
