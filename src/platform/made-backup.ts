// Owns having the clerk make a backup that can be downloaded: where there may be workers, and addresses of files.
import type { ClerkReply } from '../messages/clerk.ts';
import type { MadeBackup, WeeklyTask } from '../messages/weekly-backup.ts';
import { askClerk } from './clerk.ts';

export async function makeBackup({ now, software }: WeeklyTask): Promise<MadeBackup> {
  const made = await askClerk('save-backup', { now, software }).reply;
  return made.ok ? { url: URL.createObjectURL(made.value.file) } : { failure: failureOf(made.problem) };
}

type Problem = (ClerkReply<'save-backup', Blob> & { readonly ok: false })['problem'];

function failureOf({ kind }: Problem) {
  if (kind === 'clerk') return 'broken';
  return kind === 'record' ? 'record' : 'size';
}
