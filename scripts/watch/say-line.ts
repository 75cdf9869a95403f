// Owns a line of `npm run watch` for people.
import { printLog } from '../replay/print-log.ts';
import type { LogObject } from '../replay/log-object.ts';
import type { Line } from './lines.ts';

export function sayLine(line: Line): string {
  const { event, at = '', target = '', ...rest } = line;
  if (event === 'log') return `\n${printLog('The log', line as unknown as LogObject)}`;
  const facts = Object.entries(rest)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${at.slice(11, 23)}  ${event.padEnd(14)} ${target.padEnd(12)} ${facts.join(' · ')}`.trimEnd();
}
