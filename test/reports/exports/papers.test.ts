// Owns the tests of exports for people: others' words stay text in them, and every part is there.
import markdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { HTML } from '../../../src/reports/exports/html.ts';
import { MARKDOWN } from '../../../src/reports/exports/markdown.ts';
import { HOSTILE, materialOf, PLAIN, textOf } from '../../support/export-material.ts';
import { xssTexts } from '../../support/xss.ts';

const PARTS = [
  ...['What this is about', 'In figures', 'Targets', 'Outages', 'Downtime windows', 'Not observed'],
  ...['What the providers said', 'What was said elsewhere', 'Tickets', 'Corrections by the user'],
  ...['How it is reckoned', 'How far to trust it'],
];

const TEXTS = [
  ...HOSTILE,
  ...xssTexts('https://evil.example/beacon').flatMap(({ written }, index) =>
    index % 7 === 0 ? written : [],
  ),
];

describe('as HTML', () => {
  const ours =
    /<\/?(?:h[12]|p|ul|li|dl|div|dt|dd|table|thead|tbody|tr|td|bdi|main|head|body|style|title)>|<\/(?:th|section|html)>|<th scope="(?:col|row)">|<(?:html|section|div|table|h2)(?: (?:lang|dir|class|role|tabindex|id|aria-labelledby)="[\w -]*")+>|<!doctype html>|<meta (?:charset="utf-8"|name="[\w-]+" content="[^"<>]*"|http-equiv="Content-Security-Policy" content="[^"<>]*")>/g;

  test.each(TEXTS)('others’ words make no element and no attribute: %j', async (text) => {
    const html = await textOf(HTML, materialOf({ ...PLAIN, text }));
    const style = /<style>[^<]*<\/style>/;
    expect(html.replace(style, '').replaceAll(ours, '')).not.toMatch(/[<>]/);
  });

  test('it has every part, nothing is fetched, and nothing runs', async () => {
    const html = await textOf(HTML, materialOf(PLAIN));
    for (const part of PARTS) expect(html).toContain(`>${part}</h2>`);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object)|\b(?:src|href|on\w+)=|url\(/);
  });
});

describe('as Markdown', () => {
  test.each(TEXTS)('others’ words make no element: %j', async (text) => {
    const markdown = await textOf(MARKDOWN, materialOf({ ...PLAIN, text }));
    const html = markdownIt({ html: true, linkify: true }).enable('table').render(markdown);
    const ours = /<\/?(?:h[12]|p|ul|li|strong|table|thead|tbody|tr|th|td)>/g;
    expect(html.replaceAll(ours, '')).not.toMatch(/[<>]/);
    expect(html.match(/<table>/g)).toHaveLength(8);
    const cells = html.split('<tr>').map((row) => row.match(/<t[dh]>/g)?.length ?? 0);
    expect(new Set(cells.slice(1))).toEqual(new Set([8, 5, 7, 4, 6, 3]));
  });

  test('it has every part', async () => {
    const markdown = await textOf(MARKDOWN, materialOf(PLAIN));
    for (const part of PARTS) expect(markdown).toContain(`\n## ${part}\n`);
    expect(markdown).toContain('2026-01-01 00:08:01 – 00:10:01 +00:00');
  });

  test('of several targets its figures tell of one of them, so that none is longer than the time that was', async () => {
    const markdown = await textOf(MARKDOWN, materialOf(PLAIN));
    // The first was observed for 1 h 44 m of the 2 h 10 m that had been, the second for 2 h.
    expect(markdown).toContain('of 1 h 52 m observed');
    expect(markdown).toContain('**Not observed: not watched yet, or no longer**: 10 m');
    expect(markdown).toContain('2 targets: each length of time is an average');
  });
});
