// Owns what is read from a feed: the same shape from every format, as much as there is of a broken one.
import { describe, expect, test } from 'vitest';
import { readFeed, type Feed } from '../../../src/providers/parsing/feed.ts';
import { plainText } from '../../../src/providers/parsing/plain-text.ts';

function feedOf(xml: string): Feed {
  const feed = readFeed(xml);
  if (!feed.ok) throw new Error(feed.problem);
  return feed.value;
}
const itemOf = (xml: string) =>
  feedOf(`<rss version="2.0"><channel><item>${xml}</item></channel></rss>`).items[0];

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>Example Status</title>
    <atom:link href="https://status.example/feed.rss" rel="self"/>
    <link>https://status.example/</link>
    <image><title>Logo</title><link>https://cdn.example/logo</link></image>
    <lastBuildDate>Wed, 10 Sep 2025 10:00:00 GMT</lastBuildDate>
    <generator>Pages 2</generator>
    <item>
      <title>[Resolved] Mail &amp;amp; web</title>
      <description>&lt;p&gt;All &lt;b&gt;well&lt;/b&gt;.&lt;/p&gt;</description>
      <pubDate>Wed, 10 Sep 2025 12:00:00 +0200</pubDate>
      <category>outage</category><category>mail</category>
      <link>/incidents/7</link>
      <guid isPermaLink="false">tag:7#u1</guid>
    </item>
    <item><guid>https://status.example/incidents/6</guid><pubDate>soon</pubDate></item>
  </channel>
</rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">Example &lt;i&gt;Status&lt;/i&gt;</title>
  <link rel="alternate" href="https://status.example"/>
  <updated>2025-09-10T10:00:00Z</updated>
  <entry>
    <id>tag:status.example,2005:Incident/7</id>
    <published>2025-09-10T09:00:00Z</published>
    <updated>2025-09-10T10:00:00+00:00</updated>
    <link rel="self" href="https://status.example/7.atom"/>
    <link href="https://status.example/incidents/7"/>
    <author><name>Ops</name></author>
    <source><title>Elsewhere</title></source>
    <title type="text">x &lt; y &amp;amp; z</title>
    <category term="outage"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One<br/>two</p><p>&lt;three></p></div></content>
    <summary>short</summary>
  </entry>
</feed>`;

describe('a feed', () => {
  test('in RSS says who it is, and what happened when', () => {
    const feed = feedOf(RSS);
    expect(feed).toMatchObject({
      flavour: 'rss',
      title: 'Example Status',
      link: 'https://status.example/',
      generator: 'Pages 2',
    });
    expect(feed).toMatchObject({
      updated: 'Wed, 10 Sep 2025 10:00:00 GMT',
      updatedAt: Date.UTC(2025, 8, 10, 10),
      errors: 0,
    });
    expect(feed.items[0]).toEqual({
      id: 'tag:7#u1',
      link: 'https://status.example/incidents/7',
      title: '[Resolved] Mail & web',
      published: 'Wed, 10 Sep 2025 12:00:00 +0200',
      publishedAt: Date.UTC(2025, 8, 10, 10),
      updated: null,
      updatedAt: null,
      categories: ['outage', 'mail'],
      body: '<p>All <b>well</b>.</p>',
    });
    expect(feed.items[1]).toMatchObject({
      link: 'https://status.example/incidents/6',
      title: '',
      published: 'soon',
      publishedAt: null,
      body: '',
    });
  });

  test('in Atom says the same, and keeps the markup that stands in it as XML', () => {
    const feed = feedOf(ATOM);
    expect(feed).toMatchObject({
      flavour: 'atom',
      title: 'Example Status',
      link: 'https://status.example/',
      updatedAt: Date.UTC(2025, 8, 10, 10),
    });
    const [entry] = feed.items;
    expect(entry).toMatchObject({
      id: 'tag:status.example,2005:Incident/7',
      link: 'https://status.example/incidents/7',
      title: 'x < y &amp; z',
      categories: ['outage'],
    });
    expect(entry).toMatchObject({
      publishedAt: Date.UTC(2025, 8, 10, 9),
      updatedAt: Date.UTC(2025, 8, 10, 10),
    });
    expect(plainText(entry?.body ?? '')).toBe('One\ntwo\n\n<three>');
  });

  test('in RDF has its items beside its channel', () => {
    const feed =
      feedOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://a.example/"><title>Old</title><items><rdf:Seq><rdf:li resource="https://a.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://a.example/1"><title>One</title><dc:date>2013-02-06T10:20:00Z</dc:date></item></rdf:RDF>`);
    expect(feed).toMatchObject({ flavour: 'rdf', title: 'Old' });
    expect(feed.items).toMatchObject([
      { id: 'https://a.example/1', title: 'One', publishedAt: Date.UTC(2013, 1, 6, 10, 20) },
    ]);
  });

  test('is read under any prefix, and with the DOCTYPE that RSS 0.91 had', () => {
    const prefixed =
      '<r:rss xmlns:r="x"><r:channel><r:title>T</r:title><r:item><r:title>I</r:title></r:item></r:channel></r:rss>';
    expect(feedOf(prefixed)).toMatchObject({ title: 'T', items: [{ title: 'I' }] });
    const old =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    expect(feedOf(`${old}<rss version="0.91"><channel><title>T</title></channel></rss>`).title).toBe('T');
  });

  test('prefers the whole of a post to its beginning', () => {
    expect(
      itemOf('<description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded>')
        ?.body,
    ).toBe('<p>long</p>');
    expect(itemOf('<content:encoded> </content:encoded><description>short</description>')?.body).toBe(
      'short',
    );
  });

  test('knows the names that HTML has for characters, and no others', () => {
    expect(itemOf('<title>Gr&uuml;&szlig;e &ndash; &constructor; &nope;</title>')?.title).toBe(
      'Grüße – &constructor; &nope;',
    );
  });

  test('is read where an ampersand stands for itself', () => {
    const item = itemOf(
      '<title>A & B; &lt;i>C</title><link>https://a.example/?b=1&c=2</link><guid><![CDATA[d&e]]></guid>',
    );
    expect(item).toMatchObject({ title: 'A & B; C', link: 'https://a.example/?b=1&c=2', id: 'd&e' });
    expect(
      plainText(itemOf('<description><![CDATA[R&D &amp;lt; &lt;b&gt;]]></description>')?.body ?? ''),
    ).toBe('R&D &lt; <b>');
  });

  test('is read as far as it goes when it is broken, and says how broken it is', () => {
    const cut = feedOf(RSS.slice(0, RSS.indexOf('<category>')));
    expect(cut.items).toMatchObject([
      { title: '[Resolved] Mail & web', publishedAt: Date.UTC(2025, 8, 10, 10) },
    ]);
    const broken = feedOf(
      '<rss><channel><item><title>A & B<b>c</title></item></oops><item><title>D</title></item></channel></rss>',
    );
    expect(broken.items.map(({ title }) => title)).toEqual(['A & Bc', 'D']);
    expect(broken.errors).toBeGreaterThan(0);
  });

  test('leads nowhere but to the web', () => {
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
      expect(itemOf(`<link>${link}</link><guid>${link}</guid>`)?.link).toBeNull();
  });

  test('is none when its root is another, or entities are declared', () => {
    expect(readFeed('<html><rss/></html>')).toEqual({ ok: false, problem: 'not-a-feed' });
    expect(readFeed('')).toEqual({ ok: false, problem: 'not-a-feed' });
    expect(readFeed('<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>')).toEqual({
      ok: false,
      problem: 'declares-entities',
    });
  });
});
