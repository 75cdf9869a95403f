// Owns why the clerk could not do something, in words. Work that was taken back needs none.
import type { BackupProblem } from '../../../backup/problem.ts';
import type { ClerkProblem, RecordProblem } from '../../../messages/clerk.ts';
import { say } from '../../data/manner.ts';
import { sayBackupProblem } from '../../data/say-backup-problem.ts';

type Problem = BackupProblem | ClerkProblem | RecordProblem | { readonly kind: 'unverified' };

export function sayClerkProblem(problem: Problem): string | null {
  switch (problem.kind) {
    case 'clerk':
      return problem.why === 'cancelled' ? null : say('backupBroken', problem.message);
    case 'record':
      return problem.why === 'empty' ? say('backupNothing') : say('backupRecord', problem.message);
    case 'unverified':
      return say('backupUnverified');
    default:
      return sayBackupProblem(say, problem);
  }
}
