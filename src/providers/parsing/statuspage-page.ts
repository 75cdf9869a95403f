// Owns the web page that Atlassian Statuspage serves, for where its JSON is switched off: classes and data attributes of it.
import type { Component, StatusReport } from '../../domain/status-report.ts';
import type { Instant } from '../../time/instant.ts';
import { componentStatus, impact } from '../words.ts';
import { codeIn } from './code-in.ts';
import { readDate } from './dates.ts';
import { plainLine, safeLink } from './plain-text.ts';
import { readPosted, type Post, type Posted } from './statuspage-posts.ts';

/** As long as a link with its title may be. */
const MAX_ANCHOR = 2000;

const INDICATOR = /<body[^>]{0,200}[\s"']status-(none|minor|major|critical|maintenance)\b/;
/** For a word that we do not know. */
const ANY_INDICATOR = /<body[^>]{0,200}[\s"']status-([a-z_]{1,40})[\s"']/;

/** Null: it is no such page, or one that says nothing. */
export function statuspagePagePart(html: string, at: Instant): StatusReport | null {
  if (!isStatuspagePage(html)) return null;
  const [, indicator] = INDICATOR.exec(html) ?? ANY_INDICATOR.exec(html) ?? [];
  const components = componentsIn(html);
  if (indicator === undefined && components.length === 0) return null;
  const [, base] = /["'](https?:\/\/[^"'/]{1,253})\/history\.(?:atom|rss)["']/.exec(html) ?? [];
  const told = readPosted(announcementsIn(html, base ?? null, dayOf(html) ?? at));
  return {
    headline: indicator === undefined ? null : impact(indicator),
    components,
    ...told,
    isComplete: true,
  };
}

export function isStatuspagePage(html: string): boolean {
  return html.includes('window.pageColorData') || html.includes('data-component-status="');
}

/** A group is one block with its children; it takes on their status, and has none of its own. */
function componentsIn(html: string): Component[] {
  return html.split('class="component-container').flatMap((block) => {
    const [first, ...rest] = block.split('data-component-id="').slice(1).map(componentOf);
    if (!first) return [];
    return rest.length === 0
      ? [first]
      : rest.map((child) => ({ ...child, name: `${first.name} / ${child.name}` }));
  });
}

function componentOf(markup: string): Component {
  const [, status] = /data-component-status="(\w{1,50})"/.exec(markup) ?? [];
  const [, behind = ''] = markup.split('class="name">');
  const name = plainLine(behind.split(/<span\s+class="(?:tooltip|component-status)|<\/div>/, 1)[0] ?? '');
  return { id: upTo(markup, '"'), name, status: componentStatus(status ?? null) };
}

/** What is open stands in a box of its own, what is to come below it, and what was below the date of its day. */
function announcementsIn(html: string, base: string | null, today: Instant): Posted[] {
  return html
    .split(/class="(?=unresolved-incident impact-|scheduled-maintenance"|incident-container"|status-day )/)
    .slice(1)
    .filter((block) => !block.startsWith('status-day'))
    .map((block) => {
      const [head, ...updates] = block.split('class="update');
      const anchor = block.slice(block.indexOf('<a ')).slice(0, MAX_ANCHOR);
      const [, link = ''] = /\bhref="([^"]{1,500})"/.exec(upTo(anchor, '>')) ?? [];
      const title = plainLine(upTo(anchor, '</a>'));
      const [, begin, window] = /data-unix-time="(\d+)">([^]{1,400}?)<\/small>/.exec(head ?? '') ?? [];
      const url = safeLink(link, base);
      return {
        id: codeIn(link) ?? title,
        title,
        url,
        impact: impact(/\bimpact-(\w{1,20})/.exec(block)?.[1] ?? null),
        affected: [],
        posts: updates.flatMap((update) => postOf(update, window === undefined ? '' : 'Scheduled')),
        window:
          window === undefined ? null : { text: plainLine(window), near: readDate(begin, 'utc') ?? today },
        until: today,
      };
    });
}

function postOf(update: string, fallback: string): Post | [] {
  const start = update.indexOf('>') + 1;
  const end = update.indexOf('<small>');
  if (end < start) return [];
  const text = update.slice(start, end);
  const [head = '', label = fallback] = /^\s*<strong>([^<]{1,40})<\/strong>\s*-?/.exec(text) ?? [];
  const when = upTo(update.slice(end), '</small>').replace(/<var data-var="posted-on">[^<]*<\/var>/, '');
  return { label, when, markup: text.slice(head.length) };
}

/** The day on which the page was made: the first of its past days, and the only date on it that has a year. */
function dayOf(html: string): Instant | null {
  const day = html.indexOf('class="date border-color');
  return day < 0
    ? null
    : readDate(plainLine(upTo(html.slice(html.indexOf('>', day) + 1, day + 500), '</div>')), 'utc');
}

function upTo(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}
