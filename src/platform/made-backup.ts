// Owns having the clerk make a backup that can be downloaded: where there may be workers, and addresses of files.
import type { ClerkReply } from '../messages/clerk.ts';
import type { MadeBackup, WeeklyTask } from '../messages/weekly-backup.ts';
import { askClerk } from './clerk.ts';

export async function makeBackup(task: WeeklyTask): Promise<MadeBackup> {
  const made = await askClerk('save-backup', task).reply;
  if (!made.ok) return { failure: failureOf(made.problem) };
  const { file, slot } = made.value;
  return { url: URL.createObjectURL(file), name: `Downlog/downlog-backup-${slot}.gz` };
}

type Problem = (ClerkReply<'save-backup', Blob> & { readonly ok: false })['problem'];

function failureOf({ kind }: Problem) {
  if (kind === 'clerk') return 'broken';
  return kind === 'record' ? 'record' : 'size';
}
