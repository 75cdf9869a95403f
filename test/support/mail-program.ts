// Owns the mail program of a computer in tests: it writes down what the system hands to it, and shows nothing.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Session } from '../../scripts/extension/session.ts';

export type MailProgram = {
  /** What a browser has to be started with, so that its system finds it. */
  readonly env: Readonly<Record<string, string>>;
  /** The addresses that it was started with, in order. */
  readonly opened: () => readonly string[];
  /** Makes it this browser's own, where browsers choose for themselves. */
  readonly settleIn: (session: Session) => Promise<void>;
  readonly remove: () => void;
};

/** On Linux Chromium hands a mail to `xdg-email`, everything else to `xdg-open`; the first ones in the path are these. */
const NAMES = ['xdg-email', 'xdg-open'];

export function mailProgram(): MailProgram {
  const folder = mkdtempSync(path.join(tmpdir(), 'downlog-mail-'));
  const written = path.join(folder, 'opened');
  const file = (name: string) => path.join(folder, name);
  for (const name of [...NAMES, 'mail']) {
    writeFileSync(file(name), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${written}'\n`);
    chmodSync(file(name), 0o755);
  }
  return {
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    opened: () => (existsSync(written) ? readFileSync(written, 'utf8').split('\n').slice(0, -1) : []),
    async settleIn({ browser }) {
      if ('chrome' in browser) await browser.chrome(takeMails, file('mail'));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

type Handler = {
  preferredApplicationHandler: unknown;
  preferredAction: number;
  alwaysAskBeforeHandling: boolean;
};
type Service = {
  getProtocolHandlerInfo(scheme: string): Handler;
  store(handler: Handler): void;
  initWithPath(path: string): void;
};
declare const Components: {
  classes: Record<
    string,
    { getService(kind: unknown): Service; createInstance(kind: unknown): Service & { executable: unknown } }
  >;
  interfaces: Record<string, unknown>;
};

/** As a user does it in Firefox's settings, under "Applications". */
function takeMails(program: string): void {
  const { classes, interfaces } = Components;
  const make = (name: string, kind: string) => {
    const made = classes[`@mozilla.org/${name};1`]?.createInstance(interfaces[kind]);
    if (!made) throw new Error(`there is no ${name}`);
    return made;
  };
  const ask = (name: string, kind: string) =>
    classes[`@mozilla.org/uriloader/${name};1`]?.getService(interfaces[kind]);
  const executable = make('file/local', 'nsIFile');
  executable.initWithPath(program);
  const application = make('uriloader/local-handler-app', 'nsILocalHandlerApp');
  application.executable = executable;
  const handler = ask('external-protocol-service', 'nsIExternalProtocolService')?.getProtocolHandlerInfo(
    'mailto',
  );
  if (!handler) throw new Error('nothing handles mails');
  const useHelperApp = 2;
  handler.preferredApplicationHandler = application;
  handler.preferredAction = useHelperApp;
  handler.alwaysAskBeforeHandling = false;
  ask('handler-service', 'nsIHandlerService')?.store(handler);
}
