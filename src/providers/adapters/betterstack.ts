// Owns Better Stack (once Better Uptime): the index of a page as JSON:API, and the page itself.
// https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api/
import type { Component } from '../../domain/status-report.ts';
import type { Adapter } from '../adapter.ts';
import { endpointsAt } from '../endpoints-at.ts';
import { betterstackPart, isBetterstack } from '../parsing/betterstack-shape.ts';
import { plainLine } from '../parsing/plain-text.ts';
import { reportOf, type Part } from '../parsing/report-of.ts';
import { componentStatus, impact } from '../words.ts';

export const betterstack: Adapter = {
  technology: 'betterstack',
  hosts: /(?:^|\.)(?:betteruptime\.com|betterstack\.com)$/,
  recognize: (body) => {
    if (body.kind === 'html')
      return /betterstack\.com\/assets\/status_pages|\btext-statuspage-/.test(body.text);
    return body.kind === 'json' && isBetterstack(body.value);
  },
  endpoints: ({ url }) => endpointsAt(url, { state: ['/index.json'] }),
  read: (bodies, { at }) => {
    const parts = bodies.map((body) => {
      if (body.kind === 'html') return pagePart(body.text);
      return body.kind === 'json' ? betterstackPart(body.value, at) : null;
    });
    return reportOf('betterstack', parts, 'aggregate_state');
  },
};

/** The icon of the page is its state; each section has a badge, and what is in it shows its own state only when it is touched. */
function pagePart(html: string): Part | null {
  const [, state] = /\/(?:favicons\/|og_)(operational|degraded|downtime|maintenance)[-_.]/.exec(html) ?? [];
  const components = html
    .split(/<button class=["']section-toggle/)
    .slice(1)
    .flatMap(sectionOf);
  if (state === undefined && components.length === 0) return null;
  return { headline: state === undefined ? null : impact(state), components };
}

function sectionOf(markup: string): Component | [] {
  const [button = ''] = markup.split('</button>', 1);
  const [, name = ''] = /\btruncate["']>([^<]{0,500})</.exec(button) ?? [];
  const [, badge = ''] = button.split('section-status-badge');
  const [, colour] = /\btext-statuspage-(green|yellow|red|blue)\b/.exec(badge) ?? [];
  return colour === undefined
    ? []
    : { id: plainLine(name), name: plainLine(name), status: componentStatus(colour) };
}
