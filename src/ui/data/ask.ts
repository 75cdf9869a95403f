// Owns asking the background for something: what it cannot do is told, and so is a background that does not answer.
import { failure, type Result } from '../../base/result.ts';
import type { TargetId } from '../../domain/target.ts';
import type { CommandName, Refusal, Reply, Request } from '../../messages/commands.ts';
import { send } from '../../platform/messaging.ts';

/** Sends the command at once: a permission may be asked for in the same click, right after this call. */
export async function ask<Name extends CommandName>(
  command: Name,
  request: Request<Name>,
): Promise<Reply<Name> | Result<never, Refusal>> {
  try {
    return await send(command, request);
  } catch (error) {
    return failure({
      kind: 'not-recording',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Watches again what was not watched for a while, and looks at once: nobody wants to wait for the next round. */
export async function goOn(command: 'resume' | 'restore-targets', ids: readonly TargetId[]): Promise<void> {
  await ask(command, { ids });
  await ask('check-now', { ids });
}

export async function goOnWithAll(): Promise<void> {
  await ask('resume', { ids: 'all' });
  await ask('check-now', { ids: 'all' });
}
