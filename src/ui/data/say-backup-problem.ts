// Owns why a file cannot be used, in words.
import type { BackupProblem } from '../../backup/problem.ts';
import type { Say } from '../../text/say.ts';

const MEGABYTE = 1024 * 1024;

export function sayBackupProblem(say: Say, problem: BackupProblem): string {
  switch (problem.kind) {
    case 'not-a-backup':
      return say('backupProblem_not_a_backup');
    case 'newer':
      return say('backupProblem_newer', problem.version);
    case 'too-large':
      return say('backupProblem_too_large', Math.round(problem.most / MEGABYTE));
    case 'cut':
      return say('backupProblem_cut');
    case 'bad-row':
      return say('backupProblem_bad_row', problem.line, problem.where);
    case 'unreadable':
      return say('backupProblem_unreadable', problem.message);
  }
}
