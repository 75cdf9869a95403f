// Owns Mozilla's own linter over the Firefox build, with the one finding that cannot be avoided.
import { runTool } from './tool.ts';

type Finding = { readonly code: string; readonly message: string; readonly file?: string };
type Report = Readonly<Record<'errors' | 'warnings' | 'notices', readonly Finding[]>>;

/** Preact has a branch that sets `innerHTML` for those who ask for it; we never do. */
const ALLOWED = 'UNSAFE_VAR_ASSIGNMENT';

/** Null: nothing but the allowed warning was found, once at the most. */
export async function checkFirefoxLint(): Promise<string | null> {
  const { output } = await runTool('addons-linter', '--output', 'json', 'dist/firefox');
  const { errors, warnings, notices } = JSON.parse(output.slice(output.indexOf('{'))) as Report;
  const allowed = warnings.find(({ code }) => code === ALLOWED);
  const found = [...errors, ...warnings.filter((each) => each !== allowed), ...notices];
  return found.length === 0
    ? null
    : found.map(({ code, message, file }) => `${code}: ${message} (${file ?? 'manifest'})`).join('\n');
}
