// Owns the arrows between rooms: which room may import which, and which package.

/** A room may import itself and what stands here, nothing else. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  time: ['base'],
  domain: ['base', 'time'],
  sla: ['base', 'time', 'domain'],
  text: ['base', 'time', 'domain'],
  timeline: ['base', 'time', 'domain'],
  tickets: ['base', 'time', 'domain', 'sla', 'timeline'],
  reports: ['base', 'time', 'domain', 'sla', 'text', 'timeline', 'tickets'],
  backup: ['base', 'time', 'domain'],
  watchlists: ['base', 'time', 'domain'],
  messages: ['base', 'time', 'domain', 'reports', 'backup'],
  probes: ['base', 'time', 'domain'],
  providers: ['base', 'time', 'domain'],
  store: ['base', 'time', 'domain'],
  platform: ['base', 'time', 'messages', 'text'],
  reader: ['base', 'time', 'domain', 'messages', 'providers', 'store', 'platform'],
  clerk: ['base', 'time', 'domain', 'text', 'reports', 'backup', 'messages', 'store', 'platform'],
  background: ['base', 'time', 'domain', 'text', 'messages', 'probes', 'providers', 'store', 'platform'],
  // Of providers only what reads pasted prose: see below.
  ui: [
    'base',
    'time',
    'domain',
    'sla',
    'text',
    'timeline',
    'tickets',
    'reports',
    'backup',
    'watchlists',
    'messages',
    'providers',
    'store',
    'platform',
  ],
};

/** Packages, and the rooms that may import each. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  idb: ['store'],
  mustache: ['tickets'],
  saxes: ['providers', 'watchlists'],
  'webextension-polyfill': ['platform'],
  preact: ['ui'],
  yaml: ['watchlists'],
};

/** Pages read the log and send commands: the background is the only writer. */
const CLOSED_TO_UI = ['src/store/write/', 'src/store/migrations/', 'src/store/reconcile.ts'];

/** Why the import must not be; null: it may. */
export function objection(from: string, to: string): string | null {
  const room = from.split('/')[1] ?? '';
  if (!to.startsWith('src/')) {
    const name = Object.keys(PACKAGES).find((each) => to === each || to.startsWith(`${each}/`));
    if (name === undefined) return `${to} is not a package that src may use`;
    return PACKAGES[name]?.includes(room) ? null : `only ${PACKAGES[name]?.join(', ')} may import ${name}`;
  }
  const other = to.split('/')[1] ?? '';
  if (other === room) return null;
  if (room === 'ui' && other === 'providers' && !to.startsWith('src/providers/prose/'))
    return 'pages read prose, and no status page';
  if (room === 'ui' && CLOSED_TO_UI.some((closed) => to.startsWith(closed))) return 'pages never write';
  return ARROWS[room]?.includes(other) ? null : `${room} may not know ${other}`;
}
