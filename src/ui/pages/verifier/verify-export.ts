// Owns holding a JSON export against its own chain: it has the facts at its top, and may have a checksum over all of itself.
import { ChainWalk } from '../../../backup/chain-walk.ts';
import { growChecksum, LIMITS } from '../../../backup/format.ts';
import type { BackupProblem } from '../../../backup/problem.ts';
import { fact } from '../../../backup/shapes/fact.ts';
import { chainHead } from '../../../backup/shapes/state.ts';
import { failure, success, type Result } from '../../../base/result.ts';
import { CHAIN_START } from '../../../domain/fact.ts';
import { eachLine } from '../../../platform/file-lines.ts';
import type { Verified, Work } from './verify-file.ts';

/** So many facts, or lines, are hashed before the page may breathe. */
const SLICE = 500;

export async function verifyExport(
  file: Blob,
  { seek, onProgress }: Work,
): Promise<Result<Verified, BackupProblem>> {
  const lines: string[] = [];
  const take = (line: string) => {
    lines.push(line);
    return null;
  };
  // An export may well be one line.
  const limits = { file: LIMITS.file, line: LIMITS.file };
  const problem = await eachLine(file, { take, limits, onProgress: (ratio) => onProgress(ratio / 2) });
  if (problem) return failure(problem);
  const document = parse(lines.join('\n'));
  if (!document) return failure({ kind: 'not-a-backup' });

  // A part of a chain says where it begins: it is proved from there on.
  const before = chainHead(document['before']);
  const walk = new ChainWalk(seek, before.ok ? before.value : CHAIN_START);
  const { facts } = document;
  for (const [index, link] of facts.entries()) {
    const read = fact(link);
    if (!read.ok) return failure({ kind: 'bad-row', line: 1, where: `facts.${index}.${read.problem.where}` });
    walk.follow(read.value);
    if (index % SLICE !== SLICE - 1) continue;
    onProgress(0.5 + index / facts.length / 2);
    await breathe();
  }
  const head = chainHead(document.head);
  return success({
    kind: 'export',
    needsChecksum: document['format'] === 'downlog-log' || Object.hasOwn(document, 'checksum'),
    verification: {
      chain: walk.report(head.ok ? head.value : null),
      isAsWritten: await hasItsChecksum(lines),
      ...{ strayWindows: 0, straySealed: 0 },
    },
  });
}

type Document = Readonly<Record<string, unknown>> & { readonly facts: readonly unknown[] };

function parse(text: string): Document | null {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'facts')) return null;
    return Array.isArray((value as Document).facts) ? (value as Document) : null;
  } catch {
    return null;
  }
}

/** It stands on the last line but one, and is that of all lines before its own. */
async function hasItsChecksum(lines: readonly string[]): Promise<boolean> {
  const end = lines.findLastIndex((line) => line !== '');
  const [, stated] = /^"checksum": "([0-9a-f]{64})"$/.exec(lines[end - 1] ?? '') ?? [];
  if (stated === undefined || lines[end] !== '}') return false;
  let checksum = '';
  for (const [index, line] of lines.slice(0, end - 1).entries()) {
    checksum = growChecksum(checksum, line);
    if (index % SLICE === SLICE - 1) await breathe();
  }
  return checksum === stated;
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
