// Owns running a tool of `node_modules` or Node itself, and bringing back what it said.
import { spawn } from 'node:child_process';
import path from 'node:path';

export type Outcome = { readonly code: number; readonly output: string };

/** Runs a program of `node_modules/.bin`. Its output is kept, not shown. */
export function runTool(name: string, ...args: readonly string[]): Promise<Outcome> {
  return run(path.join('node_modules', '.bin', name), args, ['ignore', 'pipe', 'pipe']);
}

/** Runs one of our own commands as a person would, with its output where ours goes. */
export function runCommand(name: string, ...args: readonly string[]): Promise<Outcome> {
  const script = path.join('scripts', `${name}.ts`);
  return run(process.execPath, ['--import', 'tsx', script, ...args], ['ignore', 'inherit', 'inherit']);
}

function run(
  command: string,
  args: readonly string[],
  stdio: ('ignore' | 'pipe' | 'inherit')[],
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
