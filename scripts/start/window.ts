// Owns `npm start` in a window: a browser to play with, and a host that fails when it is told to.
import { createInterface } from 'node:readline';
import type { BrowserName } from '../browser/browser.ts';
import { sleep } from '../browser/wait.ts';
import { openSession } from '../extension/session.ts';
import { linesOf } from '../watch/lines.ts';
import { sayLine } from '../watch/say-line.ts';
import { setUp } from '../watch/set-up.ts';
import { openSampleHost, SAMPLE_NAMES, type Behaviour } from './sample-host.ts';
import { sampleTargets } from './sites.ts';

const KEYS: Readonly<Record<string, Behaviour>> = {
  f: 'fine',
  b: 'blog-missing',
  r: 'refused',
  h: 'hanging',
  p: 'placeholder',
};

export async function runInWindow(name: BrowserName, dist: string): Promise<void> {
  const host = await openSampleHost();
  const session = await openSession(name, {
    ...{ dist, headless: false, hosts: SAMPLE_NAMES, outside: true },
  });
  const { witnesses, freshNames } = host;
  const targets = sampleTargets(host).map((target) => ({ ...target, checkEverySeconds: 30 }));
  const names = await setUp(session, { witnesses, freshNames, targets });
  await session.browser.open(host.shop);
  console.log(`
The browser watches the sample host; its toolbar button is Downlog's. Type a letter and Enter to make the host

  b  lose its blog (404)     r  refuse connections     h  hang
  p  show a placeholder      f  be fine again          q  end
`);
  let isOver = false;
  const keyboard = createInterface({ input: process.stdin });
  keyboard.on('line', (line) => {
    const key = line.trim().toLowerCase();
    const behaviour = KEYS[key];
    if (behaviour) void host.behave(behaviour).then(() => console.log(`The host is ${behaviour} now.`));
    else if (key === 'q') isOver = true;
    else console.log(`"${key}" is none of b, r, h, p, f, q.`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (isOver = true));
  try {
    // A window that somebody closes ends the conversation, too.
    while (!isOver) {
      for (const each of await session.hear())
        for (const line of linesOf(each, names.ok ? names.value : new Map())) console.log(sayLine(line));
      await sleep(300);
    }
    await session.close();
  } catch {
    console.log('The browser was closed.');
  } finally {
    keyboard.close();
    await host.close();
  }
}
