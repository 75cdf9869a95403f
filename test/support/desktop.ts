// Owns a desktop that nobody sees: a display in memory, with a keyboard and a mouse. Only where Xvfb is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { openXInput, type XInput } from './x-input.ts';

const XVFB = '/usr/bin/Xvfb';

export type Desktop = Pick<XInput, 'press' | 'click'> & {
  readonly env: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
  readonly close: () => void;
};

const [WIDTH, HEIGHT] = [1280, 900];

/** Null: there is no such program here. */
export async function openDesktop(): Promise<Desktop | null> {
  if (!existsSync(XVFB)) return null;
  const screen = ['-screen', '0', `${WIDTH}x${HEIGHT}x24`];
  const server = spawn(XVFB, ['-displayfd', '3', '-ac', '-nolisten', 'tcp', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = server.stdio[3] as Readable;
  const display = await new Promise<string>((resolve, reject) => {
    told.once('data', (number: Buffer) => resolve(number.toString().trim()));
    server.once('exit', () => reject(new Error('the display did not start')));
  });
  const input = await openXInput(display);
  return {
    ...{ press: input.press, click: input.click, width: WIDTH, height: HEIGHT },
    env: { DISPLAY: `:${display}` },
    close: () => {
      input.close();
      server.kill();
    },
  };
}
