// Owns the demo: an outage from its first sign to its end, in a real browser, told as it happens.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../browser/browser.ts';
import { openSession } from '../extension/session.ts';
import { finalLog } from '../watch/final-log.ts';
import { printLog } from '../replay/print-log.ts';
import { openSampleHost, SAMPLE_NAMES } from './sample-host.ts';
import { addThroughOptions } from './add-through-options.ts';
import { makeNarrator } from './narrator.ts';
import { makePhotographer } from './photographer.ts';
import { sampleTargets } from './sites.ts';

const OUT = 'out/demo';

export async function runDemo(name: BrowserName, dist: string): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const host = await openSampleHost();
  const session = await openSession(name, { dist, hosts: SAMPLE_NAMES });
  const narrator = makeNarrator(session);
  const photographer = await makePhotographer(session, OUT);
  try {
    const { witnesses, freshNames } = host;
    narrator.tell(`${name} ${session.browser.version} with Downlog in it; nothing is watched yet.`);
    await session.send('save-settings', { witnesses, freshNames });
    await photographer.popup('1-first-run');

    narrator.tell('Four sites are added on the settings page, as a person would.');
    await addThroughOptions(session, sampleTargets(host), narrator);
    await narrator.untilAll('up', 4);
    await photographer.popup('2-all-good');
    await photographer.options('3-settings');

    narrator.tell('The blog is lost: its address answers 404. The home page still answers.');
    await host.behave('blog-missing');
    await narrator.checkUntil({ event: 'window-opened', target: 'blog' });
    await photographer.popup('4-blog-down');

    narrator.tell('Now the whole machine refuses connections: shop, blog and wiki.');
    await host.behave('refused');
    await narrator.checkUntil({ event: 'window-opened', target: 'shop' });
    await photographer.popup('5-machine-down');

    narrator.tell('The machine is back on the network, and hangs.');
    await host.behave('hanging');
    await narrator.checkUntil({ event: 'phase', target: 'shop', failure: 'timeout' });

    narrator.tell('It answers 200, with the placeholder of a new server: that is not the site.');
    await host.behave('placeholder');
    await narrator.checkUntil({ event: 'phase', target: 'shop', failure: 'text-missing' });
    await photographer.popup('6-placeholder');

    narrator.tell('The real pages are back. Recovery is believed after three good checks over a minute.');
    await host.behave('fine');
    for (const target of ['shop', 'blog', 'wiki'])
      await narrator.checkUntil({ event: 'window-closed', target });
    await photographer.popup('7-after');
    if (name === 'chromium') await photographer.realPopup('8-real-popup');

    const log = await finalLog(session);
    writeFileSync(`${OUT}/log.json`, `${JSON.stringify(log, null, 2)}\n`);
    writeFileSync(`${OUT}/events.ndjson`, narrator.everything());
    console.log(`\n${printLog('The log', log)}\n\nPictures and the log are in ${OUT}.`);
  } finally {
    await session.close();
    await host.close();
  }
}
