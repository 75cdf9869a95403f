// Owns Mozilla's own linter over the Firefox build: it must find nothing.
import { runTool } from './tool.ts';

type Finding = { readonly code: string; readonly message: string; readonly file?: string };
type Report = Readonly<Record<'errors' | 'warnings' | 'notices', readonly Finding[]>>;

/** Null: nothing was found. */
export async function checkFirefoxLint(): Promise<string | null> {
  const { output } = await runTool('addons-linter', '--output', 'json', 'dist/firefox');
  const { errors, warnings, notices } = JSON.parse(output.slice(output.indexOf('{'))) as Report;
  const found = [...errors, ...warnings, ...notices];
  return found.length === 0
    ? null
    : found.map(({ code, message, file }) => `${code}: ${message} (${file ?? 'manifest'})`).join('\n');
}
