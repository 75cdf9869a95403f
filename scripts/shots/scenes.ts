// Owns the scenes that are photographed: what happened to a few sites until now, and what the user did about it.
import type { Told } from './corrections.ts';
import type { Answer, Story } from '../replay/story.ts';
import { plot, RACK } from './plot.ts';
import { PROVIDER_SCENES } from './provider-scenes.ts';

export type Scene = {
  readonly name: string;
  /** Null: nothing was ever watched. */
  readonly story: ((now: number) => Story) | null;
  readonly dismissed?: boolean;
  readonly acknowledged?: boolean;
  readonly notifies?: boolean;
  readonly paused?: 'all' | readonly string[];
  /** Targets that the browser does not let us look at any more. */
  readonly forbidden?: readonly string[];
  readonly loss?: boolean;
  /** The user says that nothing their provider said belongs to any outage. */
  readonly unlinked?: boolean;
  /** The user pasted a mail about the latest outage, and a post that they took back. */
  readonly pasted?: boolean;
  /** The first thing that their provider wrote read otherwise at first, and the last was deleted since. */
  readonly edited?: boolean;
  /** What the background found out about the database. */
  readonly notRecording?: 'full' | 'newer';
  /** What is clicked before the picture is taken, in order. */
  readonly clicks?: readonly string[];
  readonly typed?: string;
  /** A list that is brought, and looked at. */
  readonly brought?: string;
  readonly rtl?: boolean;
  /** What their provider is called, if not as ever. */
  readonly hosting?: string;
  /** Where else that provider posts. */
  readonly account?: string;
  /** The user wrote a ticket about the latest outage, was answered, and made notes; their contract and the provider's zone are known. */
  readonly ticket?: boolean;
  /** Answers take as long as real ones do. */
  readonly timed?: boolean;
  /** The user planned work of their own. */
  readonly planned?: boolean;
  /** What the user said of the latest outage. */
  readonly said?: Told;
  /** The only faces of it that are worth a picture, by name. */
  readonly faces?: readonly string[];
};

const NIGHT = [16.8, 10.1, 'asleep'] as const;
const down = (status: number): Answer => ({ status });
const outage = plot({
  truth: [
    [3.87, 'blog.example.net', down(500)],
    [3.82, 'api.example.net', down(500)],
    [0.6, 'api.example.net', 'refused'],
  ],
  away: [[16.8, 12.4, 'asleep']],
});
const FLAPPING: Answer = { flap: 0.35 };
const LONG = 'the-customer-portal-of-a-company-with-a-remarkably-long-name.staging.example.org/with/a/path';

/** The simulated outage, at the moment when it is down. */
const TRIED = ['.step:last-of-type button', '.simulation .primary', '.simulation .primary'];

/** What a backup of another monitor may hold: sites, some that need a closer look, and some that no browser can watch. */
const BROUGHT = [
  'endpoints:',
  '  - { name: shop, group: customers, url: "https://shop.example.org/", interval: 30s, conditions: ["[STATUS] == 200", "[BODY] == pat(*basket*)"] }',
  '  - { name: members, url: "https://members.example.com/?token=abc", interval: 10s, conditions: ["[STATUS] < 300"] }',
  '  - { name: router, url: "http://192.168.1.1/", conditions: [] }',
  '  - { name: gateway, url: "icmp://192.168.1.1", conditions: [] }',
  '  - { name: search, method: POST, url: "https://search.example.com/", conditions: [] }',
].join('\n');

export const SCENES: readonly Scene[] = [
  { name: 'first-run', story: null },
  { name: 'trying', story: null, clicks: TRIED, faces: ['onboarding', 'onboarding-narrow'] },
  { name: 'trying-rtl', story: null, clicks: TRIED, rtl: true, faces: ['onboarding'] },
  {
    name: 'all-good',
    story: plot({
      truth: [
        [5.4, 'shop.example.com', down(502)],
        [5.1, 'shop.example.com', 'ok'],
      ],
      away: [NIGHT],
    }),
    dismissed: true,
  },
  { name: 'outage', story: outage, notifies: true, forbidden: ['intranet.corp'] },
  { name: 'outage-known', story: outage, acknowledged: true, clicks: ['.row-head'] },
  { name: 'outage-rtl', story: outage, rtl: true, clicks: ['.row-head'] },
  {
    name: 'after',
    story: plot({
      truth: [
        [16.6, 'blog.example.net', down(503)],
        [16.6, 'api.example.net', 'timeout'],
        [0.25, 'blog.example.net', 'ok'],
        [0.22, 'api.example.net', 'ok'],
      ],
      away: [[12.1, 4.9, 'asleep']],
    }),
  },
  {
    name: 'intermittent',
    story: plot({
      hours: 6,
      truth: [
        [2, 'shop.example.com', FLAPPING],
        [0.4, 'blog.example.net', { status: 200, body: 'Error establishing a database connection' }],
      ],
    }),
  },
  { name: 'own-line', story: plot({ hours: 8, away: [[0.15, 0, 'offline']] }) },
  { name: 'paused', story: plot({ hours: 8 }), paused: 'all' },
  {
    name: 'one-paused',
    story: plot({ hours: 8 }),
    paused: ['shop.example.com'],
    clicks: ['.row:last-child .row-head'],
  },
  { name: 'not-recording', story: plot({ hours: 8 }), notRecording: 'full' },
  { name: 'loss', story: plot({ hours: 8 }), loss: true },
  { name: 'adding', story: plot({ hours: 2 }), clicks: ['[data-do=add]'], typed: 'ftp://files.example.net/' },
  { name: 'removed', story: plot({ hours: 2 }), clicks: ['.row-head', '[data-do=remove]'] },
  {
    name: 'many',
    story: plot({
      hours: 1,
      targets: [LONG, ...Array.from({ length: 199 }, (_, index) => `site-${index + 1}.example.org`)],
      truth: [
        [0.5, LONG, down(404)],
        [0.4, 'site-7.example.org', 'dns'],
      ],
    }),
  },
  {
    ...{ name: 'rack', faces: ['outage'] },
    story: plot({ hours: 1, targets: RACK, truth: RACK.map((name) => [0.5, name, down(503)] as const) }),
  },
  {
    ...{ name: 'bringing', story: plot({ hours: 2 }), faces: ['options', 'options-narrow'] },
    ...{ clicks: ['.section:nth-of-type(2) .tools button'], brought: BROUGHT },
  },
  ...PROVIDER_SCENES,
];
