// Owns the data that a page carries for its own scripts, in a script element with an id.
import { parseJson } from './json.ts';

/** Null: there is no such element, or what it holds is not JSON. */
export function embeddedJson(html: string, id: string): unknown {
  const at = html.indexOf(`id="${id}"`);
  const open = at < 0 ? -1 : html.lastIndexOf('<', at);
  if (open < 0 || !html.startsWith('<script', open)) return null;
  const from = html.indexOf('>', at) + 1;
  const to = html.indexOf('</script>', from);
  if (from === 0 || to < 0) return null;
  const json = parseJson(html.slice(from, to));
  return json.ok ? json.value : null;
}
