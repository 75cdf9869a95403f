// Owns the life of an incident as an Atom feed, in the way of Statuspage, which Instatus has as well.
import { iso, LONG_AGO, startOf, type Life, type LifePost, type LifeWork } from './life.ts';

/** All posts of an incident are one entry; times have no year. */
export function atom(kind: 'statuspage' | 'instatus', url: string, life: Life): string {
  const host = new URL(url).host;
  const link = kind === 'instatus' ? `${url}/incident/clx1` : `${url}/incidents/9001`;
  const updated = iso(life.posts.at(-1)?.at) ?? LONG_AGO;
  const entries = [
    ...(life.posts.length === 0
      ? []
      : [
          entry({
            ...{ id: `tag:${host},2005:Incident/${kind === 'instatus' ? 'clx1' : '9001'}`, link, updated },
            ...{ title: life.title, published: startOf(life) ?? LONG_AGO },
            content: life.posts.map(postOf).toReversed().join(''),
          }),
        ]),
    // The feeds of Instatus have none.
    ...(kind === 'instatus' ? [] : [workEntry(host, url, life.work)]),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom">
  <id>tag:${host},2005:/history</id>
  <link rel="alternate" type="text/html" href="${url}"/>
  <title>Lab Status - Incident ${kind === 'instatus' ? 'history' : 'History'}</title>
  <updated>${updated}</updated>${entries.join('')}
</feed>`;
}

function workEntry(host: string, url: string, { title, from, to }: LifeWork): string {
  const announced = new Date(LONG_AGO);
  return entry({
    ...{ id: `tag:${host},2005:Incident/9000`, link: `${url}/incidents/mm7`, updated: LONG_AGO },
    ...{ title, published: from.toISOString() },
    content:
      `<p><strong>THIS IS A SCHEDULED EVENT ${momentOf(from)} - ${momentOf(to)} UTC</strong></p>` +
      `<p><small>${momentOf(announced)} UTC</small><br><strong>Scheduled</strong> - It will be announced.</p>`,
  });
}

function postOf({ state, at, text }: LifePost): string {
  const name = state.slice(0, 1).toUpperCase() + state.slice(1);
  return `<p><small>${momentOf(at)} UTC</small><br><strong>${name}</strong> - ${text}</p>`;
}

function momentOf(at: Date): string {
  const month = at.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  const time = at.toISOString().slice(11, 16);
  return `${month} <var data-var='date'>${at.getUTCDate()}</var>, <var data-var='time'>${time}</var>`;
}

type Entry = Readonly<Record<'id' | 'published' | 'updated' | 'link' | 'title' | 'content', string>>;

function entry({ id, published, updated, link, title, content }: Entry): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `
  <entry>
    <id>${id}</id>
    <published>${published}</published>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${link}"/>
    <title>${title}</title>
    <content type="html">${escaped}</content>
  </entry>`;
}
