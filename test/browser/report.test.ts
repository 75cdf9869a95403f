// Owns the promise of reports and exports: three clicks, a file that arrives and can be opened for what it is, and paper.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/browser.ts';
import { openPopup } from '../support/popup.ts';
import { openTold, REPORT, type ToldReport } from '../support/told-report.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const SLOW = { timeout: 15_000 };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCHEMA = JSON.parse(readFileSync('public/schema/downlog-log-1.schema.json', 'utf8')) as object;
/** Headings, figures of the outage page's scene. */
const OUTAGE = /blog\.example\.net \+ api\.example\.net at Northwind Hosting/;

/** What axe finds wrong with the page, each with where. */
async function flaws(page: Page): Promise<string[]> {
  await page.evaluate(`void (() => { ${AXE} })()`);
  return page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`,
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'downlog-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('in %s, the report', (name) => {
  let told: ToldReport;
  let page: Page;
  const text = () => page.evaluate<string>('document.body.innerText');
  const save = async (format: string, ending: string) => {
    await page.click(`[data-format="${format}"]`);
    await expect.poll(text, SLOW).toContain('Saved as downlog-');
    return told.arrived(ending);
  };

  beforeAll(async () => {
    told = await openTold(name);
    page = await told.open();
  });
  afterAll(async () => {
    await told?.close();
  });

  test('of a month is exported with three clicks: the button on the toolbar, the dashboard, the export', async () => {
    const popup = await openPopup(told.session);
    await popup.page.waitFor(`document.querySelector('footer a')`);
    const dashboard = await popup.page.evaluate<string>(`document.querySelector('footer a').href`);
    await popup.click('footer a');
    await popup.close();
    const board = await told.session.browser.open(dashboard);
    await board.waitFor(`document.querySelector('[data-do="export-month"]')`, { timeoutMs: 15_000 });
    await board.click('[data-do="export-month"]');
    expect(popup.clicks() + 1).toBe(3);
    const rows = parsed(await told.arrived('-outages.csv'));
    expect(rows[0]).toMatchObject({ provider: 'Northwind Hosting', is_over: 'yes' });
    // Whoever loads it again does not save it again.
    await expect.poll(() => board.evaluate('location.search'), SLOW).toMatch(/^\?month=\d{4}-\d\d$/);
    await board.close();
  });

  test('tells figures with what they cover, outages, the policy, and the hash of the exported JSON', async () => {
    const shown = await text();
    expect(shown).toMatch(/Availability\s+\d+(?:\.\d+)? % of \d+ h \d\d m observed/);
    expect(shown).toMatch(/Down\s+4 h \d\d m – 5 h \d\d m/);
    expect(shown).toMatch(OUTAGE);
    expect(shown).toContain('HTTP 500 + no answer in time');
    expect(shown).toMatch(/4[78] m after you/);
    expect(shown).toContain('3 failed checks in a row over at least 30 s');
    expect(await page.evaluate('document.querySelectorAll("svg.strip").length')).toBe(5);
  });

  test('is found flawless by axe', async () => {
    expect(await flaws(page)).toEqual([]);
  });

  test('keeps what was chosen in its address', async () => {
    const own = await told.open();
    await own.evaluate(choose, 'provider', 'Kestrel Cloud');
    await own.waitFor(`document.body.innerText.includes('Of: Kestrel Cloud')`);
    expect(await own.evaluate('document.body.innerText')).toContain('None were seen.');
    await own.evaluate(
      choose,
      'last',
      await own.evaluate<string>(`document.querySelector('[name=first]').value`),
    );
    await own.waitFor(`location.search.includes('from=')`);
    const again = await told.open(await own.evaluate<string>('location.search'));
    expect(await again.evaluate('document.querySelector("h1").innerText')).toMatch(
      /^Downtime report: \w+ 1, \d{4}$/,
    );
    expect(await again.evaluate('document.body.innerText')).toContain('Of: Kestrel Cloud');
    await own.close();
    await again.close();
  });

  test('is saved as CSV that a library reads', async () => {
    const windows = parsed(await save('csv-windows', '-windows.csv'));
    expect(windows.map(({ target }) => target)).toEqual(['blog.example.net', 'api.example.net']);
    const asleep = parsed(await save('csv-coverage', '-not-observed.csv'));
    expect(asleep.map(({ reason }) => reason)).toContain('asleep');
    const checks = parsed(await save('csv-checks', '-checks.csv'));
    expect(checks.length).toBeGreaterThan(4000);
    expect(checks.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['up', 'down']));
  });

  test('is saved as the very JSON whose hash it shows, and that is what the schema says', async () => {
    const file = await save('json', '.json');
    const shown = await page.evaluate(`document.querySelector('.hash').innerText`);
    expect(createHash('sha256').update(file).digest('hex')).toBe(shown);
    const validate = new Ajv2020({ strictTypes: false }).compile(SCHEMA);
    validate(JSON.parse(file.toString()));
    expect(validate.errors ?? []).toEqual([]);
    const verifier = await told.session.browser.open('src/ui/pages/verifier/index.html');
    writeFileSync(path.join(folder, `${name}.json`), file);
    await verifier.waitFor(`document.querySelector('input[type=file]')`);
    await verifier.upload('input[type=file]', [path.join(folder, `${name}.json`)]);
    await verifier.waitFor(`document.body.innerText.includes('${createdBy(file)}')`, { timeoutMs: 10_000 });
    await verifier.close();
  });

  test('is saved as packed checks, as a calendar and as Markdown', async () => {
    const lines = gunzipSync(await save('ndjson', '.ndjson.gz'))
      .toString()
      .trimEnd()
      .split('\n');
    const kinds = new Set(lines.map((line) => (JSON.parse(line) as { is: string }).is));
    expect(kinds).toContain('check-in-full');
    expect(lines.length).toBeGreaterThan(4000);
    const calendar = new ICAL.Component(ICAL.parse((await save('ics', '.ics')).toString()) as unknown[]);
    const [event] = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(event?.summary).toMatch(OUTAGE);
    expect((await save('markdown', '.md')).toString()).toContain('## How it is reckoned');
  });

  test('is saved as a page that stands alone, which axe finds flawless in both themes', async () => {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, await save('html', '.html'));
    const own = await told.session.browser.open(`file://${file}`);
    for (const scheme of ['light', 'dark'] as const) {
      await own.emulate({ width: 900, height: 800, scheme });
      expect(await flaws(own)).toEqual([]);
    }
    expect(await own.evaluate('document.body.innerText')).toMatch(OUTAGE);
    await own.close();
  });

  test('is printed on A4 and on Letter, without what can only be clicked', async () => {
    for (const paper of ['A4', 'Letter'] as const) {
      const file = path.join(folder, `${name}-${paper}.pdf`);
      await page.print(file, paper);
      const pdf = readFileSync(file);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(20_000);
    }
  });

  test('of a record without a row says that there is nothing to report', async () => {
    await told.session.page.evaluate(`new Promise((done) => {
      const asked = indexedDB.deleteDatabase('downlog');
      asked.onsuccess = done;
    })`);
    const own = await told.session.browser.open(REPORT);
    await own.waitFor(`document.body.innerText.includes('there is nothing to report')`);
    await own.close();
  });
});

function parsed(file: Buffer): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(file.toString().trimEnd(), { header: true });
  expect(errors).toEqual([]);
  return data;
}

/** The end of the chain, which the verifier shows. */
function createdBy(file: Buffer): string {
  return (JSON.parse(file.toString()) as { head: { hash: string } }).head.hash;
}

/** Chooses what stands in a field, as a person does. */
function choose(field: string, value: string): void {
  const control = document.querySelector<HTMLInputElement>(`[name="${field}"]`);
  if (!control) throw new Error(`There is no field ${field}`);
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
