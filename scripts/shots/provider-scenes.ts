// Owns the scenes in which a provider has something to say, or keeps silent.
import type { Answer } from '../replay/story.ts';
import { LONG_NAME, plot, type Plot, type Saying } from './plot.ts';
import type { Scene } from './scenes.ts';

const down = (status: number): Answer => ({ status });
const GREEN: Saying = { before: 24, kind: 'page', state: 'none', text: 'All Systems Operational' };
const FIRST: Saying = {
  ...{ before: 3.2, kind: 'incident', state: 'investigating' },
  text: 'Storage cluster kct09 degraded',
};
const SECOND = {
  ...{ before: 1.5, kind: 'incident' as const, state: 'identified' },
  text:
    'A disk controller of kct09 has failed, and the blog platform that lives on it answers with errors. Our engineers ' +
    'are moving its volumes to another machine, which takes about an hour for each of them. We are sorry for the trouble.',
};

const failing = (said: readonly Saying[]): ReturnType<typeof plot> =>
  plot({
    truth: [
      [3.87, 'blog.example.net', down(500)],
      [3.82, 'api.example.net', down(500)],
    ],
    away: [[16.8, 12.4, 'asleep']],
    said,
  });

const work = (state: string, from: number, to: number, more: Plot = {}): ReturnType<typeof plot> =>
  plot({
    ...more,
    said: [
      {
        ...{ before: 22, kind: 'maintenance', state: 'scheduled', from, to },
        text: 'Network maintenance in hall 3: expect up to ten minutes without a connection',
      },
      ...(state === 'scheduled'
        ? []
        : [{ before: from, kind: 'maintenance' as const, state, text: 'The work has begun.' }]),
    ],
  });

const NIGHT_SAID: readonly Saying[] = [
  { before: 14.2, kind: 'incident', state: 'investigating', text: 'Web servers in Lisbon do not answer' },
  { before: 12.7, kind: 'incident', state: 'resolved', text: 'A switch was replaced. All is well again.' },
];

/** Words that want to be something else: markup, another direction, no end. */
const HOSTILE: readonly Saying[] = [
  {
    ...{ before: 3.2, kind: 'incident', state: 'investigating' },
    text: `<img src=x onerror=alert(1)> \u202Edlrow olleh ${'W'.repeat(400)}`,
  },
  { ...SECOND, text: `${'\u0628\u062D\u062B '.repeat(60)}<script>alert(1)</script>` },
];

/** A long night: post after post. */
const MANY: readonly Saying[] = Array.from({ length: 15 }, (_, index) => ({
  ...{ before: 3.2 - index / 5, kind: 'incident', state: index === 0 ? 'investigating' : 'identified' },
  text: `Volume ${index + 1} of 15 is being moved. ${index % 4 === 0 ? SECOND.text : ''}`,
}));

/** Over, edited, and told in a mail, too. */
const EVERYTHING = {
  story: plot({
    truth: [
      [7.5, 'blog.example.net', down(500)],
      [7.4, 'api.example.net', 'timeout'],
      [2.25, 'blog.example.net', 'ok'],
      [2.2, 'api.example.net', 'ok'],
    ],
    away: [[6, 5.1, 'asleep']],
    said: [
      GREEN,
      { ...FIRST, before: 6.7 },
      { ...SECOND, before: 4.2 },
      { ...FIRST, before: 3, text: 'Storage cluster kct09 degraded (some customers)' },
      { ...SECOND, before: 1.2, state: 'resolved', text: 'All volumes have been moved. All is well again.' },
    ],
  }),
  pasted: true,
  edited: true,
} as const;

/** A night like many: one reboot too early, one answer too late. */
const RECORD = {
  story: plot({
    hours: 34,
    truth: [
      [28, 'blog.example.net', down(500)],
      [26.6, 'api.example.net', 'timeout'],
      [13.2, 'blog.example.net', 'refused'],
      [11.45, 'blog.example.net', 'ok'],
      [11.4, 'api.example.net', 'ok'],
    ],
    away: [
      [22.6, 15.4, 'asleep'],
      [30.4, 30.2, 'offline'],
    ],
    said: [
      { ...GREEN, before: 34 },
      { ...FIRST, before: 27.4 },
      { ...SECOND, before: 25.9 },
      { ...SECOND, before: 20.8, text: 'Half of the volumes are back.' },
      { ...SECOND, before: 15, state: 'monitoring', text: 'We have pushed out a fix.' },
      { ...SECOND, before: 10.9, state: 'resolved', text: 'All is well again.' },
    ],
  }),
  ...{ ticket: true, timed: true, pasted: false },
  clicks: ['.fold.has-failed summary'],
  faces: ['outage', 'outage-narrow', 'outage-wide'],
} as const;

export const PROVIDER_SCENES: readonly Scene[] = [
  { name: 'record', ...RECORD },
  { name: 'record-rtl', ...RECORD, rtl: true },
  { name: 'everything-said', ...EVERYTHING },
  { name: 'everything-said-rtl', ...EVERYTHING, rtl: true },
  {
    ...{ name: 'corrected', story: EVERYTHING.story, said: 'some' },
    ...{
      faces: ['outage', 'outage-narrow'],
      clicks: ['.corrections > details > summary', '[data-do="edge"]'],
    },
  },
  {
    ...{ name: 'cut', story: EVERYTHING.story, said: 'cut' },
    ...{ faces: ['outage', 'outage-narrow'], clicks: ['[data-do="cut"]'] },
  },
  { name: 'cut-rtl', story: EVERYTHING.story, said: 'cut', rtl: true, faces: ['outage-narrow'] },
  { name: 'stated-over', story: failing([FIRST]), said: 'over', faces: ['outage', 'popup'] },
  { name: 'false-alarm', story: EVERYTHING.story, said: 'false-alarm', faces: ['outage', 'popup', 'ticket'] },
  { name: 'provider-says', story: failing([FIRST, SECOND]) },
  { name: 'provider-says-rtl', story: failing([FIRST, SECOND]), rtl: true },
  { name: 'provider-silent', story: failing([GREEN]) },
  { name: 'provider-disagrees', story: failing([GREEN, FIRST]) },
  {
    name: 'provider-over-too-soon',
    story: failing([FIRST, { ...SECOND, state: 'resolved', text: 'Fixed.' }]),
  },
  { name: 'provider-hostile', story: failing(HOSTILE) },
  { name: 'provider-unlinked', story: failing([FIRST, SECOND]), unlinked: true },
  {
    name: 'provider-unreadable',
    story: failing([GREEN, { before: 2.2, kind: 'page', state: 'unreadable', text: '' }]),
  },
  {
    name: 'provider-after',
    story: plot({
      truth: [
        [6, 'blog.example.net', down(503)],
        [2.25, 'blog.example.net', 'ok'],
      ],
      said: [
        { ...FIRST, before: 5.1 },
        { ...SECOND, before: 4 },
      ],
    }),
  },
  { name: 'many-posts', story: failing(MANY) },
  {
    name: 'long-names',
    story: plot({
      targets: [LONG_NAME, 'blog.example.net'],
      truth: [[3.87, LONG_NAME, down(500)]],
      said: [
        {
          ...FIRST,
          text: 'Degraded performance of virtual machines, block storage and private networks in region north-west 3',
        },
        { ...SECOND, text: SECOND.text.repeat(3) },
      ],
    }),
    hosting: 'The Northwind Hosting and Managed Infrastructure Company of Lower Saxony, Limited',
    account: 'https://social.example/@northwind_hosting_and_managed_infrastructure_company/with/a/long/path',
    clicks: ['.row-head'],
  },
  {
    name: 'directory',
    story: failing([FIRST]),
    hosting: 'DreamHost',
    account: 'https://x.com/dhstatus',
    clicks: ['.hearsay summary'],
    faces: ['options', 'options-narrow'],
  },
  {
    name: 'provider-known',
    story: plot({ hours: 3, targets: ['northwind.github.io', 'www.example.net'] }),
    clicks: ['.row-head'],
  },
  {
    name: 'planning',
    story: plot({ hours: 2 }),
    planned: true,
    clicks: ['.section:nth-of-type(4) .tools button'],
    faces: ['options', 'options-narrow'],
  },
  { name: 'work-ahead', story: work('scheduled', -5.2, -7.2) },
  { name: 'work-overrun', story: work('in_progress', 3.2, 1.2) },
  {
    name: 'work-overrun-down',
    story: work('in_progress', 3.2, 1.2, { truth: [[2.9, 'api.example.net', 'timeout']] }),
  },
  {
    name: 'while-away',
    story: plot({ away: [[16.8, 10.1, 'asleep']], said: NIGHT_SAID }),
    clicks: ['.row-head'],
  },
  {
    name: 'recurrence',
    story: plot({
      hours: 56,
      truth: [
        [48.6, 'blog.example.net', down(503)],
        [48.3, 'blog.example.net', 'ok'],
        [24.6, 'blog.example.net', down(503)],
        [24.3, 'blog.example.net', 'ok'],
        [0.6, 'blog.example.net', down(503)],
      ],
      said: [{ ...GREEN, before: 56 }],
    }),
  },
];
