// Owns the unplugged state of Chromium's workers: a debugger holds them for exactly as long as it lasts.
import type { Cdp } from './cdp.ts';

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly type: string };
}

const LOST = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** Network emulation belongs to one target: each page and each worker has to be told. */
export async function setTargetOffline(cdp: Cdp, sessionId: string, offline: boolean): Promise<void> {
  if (!offline) return void (await cdp.send('Network.disable', {}, sessionId));
  await cdp.send('Network.enable', {}, sessionId);
  await cdp.send('Network.emulateNetworkConditions', LOST, sessionId);
}

export function workersOfflineSwitch(cdp: Cdp): (offline: boolean) => Promise<void> {
  let stopListening = () => {};
  return async (offline) => {
    stopListening();
    const told: Promise<unknown>[] = [];
    stopListening = cdp.listen(({ method, params }) => {
      if (method !== 'Target.attachedToTarget') return;
      const { sessionId, targetInfo } = params as Attached;
      if (targetInfo.type !== 'service_worker') return;
      const free = () => cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
      // A worker that dies meanwhile has no need of an answer.
      told.push(
        setTargetOffline(cdp, sessionId, true)
          .then(free)
          .catch(() => {}),
      );
    });
    // A worker that starts while offline waits for our word, so that its first request is lost too.
    await cdp.send('Target.setAutoAttach', {
      autoAttach: offline,
      waitForDebuggerOnStart: offline,
      flatten: true,
      ...(offline ? { filter: [{ type: 'service_worker', exclude: false }] } : {}),
    });
    await Promise.all(told);
  };
}
