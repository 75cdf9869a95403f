// Owns the list of gates: each one is a tool that must find nothing.
import { checkFirefoxLint } from './firefox-lint.ts';
import { runTool } from './tool.ts';

export type Gate = {
  readonly name: string;
  /** Null: nothing was found. */
  readonly check: () => Promise<string | null>;
};

const tool = (name: string, ...args: readonly string[]): Gate['check'] => {
  return async () => {
    const { code, output } = await runTool(name, ...args);
    return code === 0 ? null : output.trim();
  };
};

/** The three compilers of `src`, and one for what surrounds it. */
const COMPILERS = ['tsconfig.pure.json', 'tsconfig.worker.json', 'tsconfig.json', 'tsconfig.node.json'];

export const GATES: readonly Gate[] = [
  { name: 'format (oxfmt)', check: tool('oxfmt', '--check') },
  ...COMPILERS.map((config) => ({ name: `types (${config})`, check: tool('tsc', '--noEmit', '-p', config) })),
  { name: 'lint (oxlint, type-aware)', check: tool('oxlint', '--type-aware') },
  { name: 'dead code (knip)', check: tool('knip') },
  { name: 'Firefox rules (addons-linter)', check: checkFirefoxLint },
];
