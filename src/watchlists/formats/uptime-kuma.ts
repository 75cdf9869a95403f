// Owns the backup of Uptime Kuma, whose monitors also hold passwords, headers and tokens: none of them is looked at.
import { other, type Entry, type Loss, type SkipReason } from '../entry.ts';
import type { Format } from '../format.ts';
import { headerLosses } from '../reading/headers.ts';
import { readStatuses } from '../reading/statuses.ts';
import {
  branchesIn,
  branchOf,
  fieldOf,
  isFilled,
  isTrue,
  numberIn,
  textIn,
  textsIn,
  type Branch,
} from '../reading/tree.ts';

const WEB = new Set(['http', 'keyword', 'json-query', 'real-browser']);

const OTHERS: Readonly<Record<string, SkipReason>> = {
  ...{ ping: 'ping', 'tailscale-ping': 'ping', port: 'port', dns: 'dns', push: 'push' },
};

const SECRETS = ['basic_auth_user', 'basic_auth_pass', 'oauth_client_secret', 'tlsKey', 'authMethod'];

/** What it waits unless somebody said otherwise, and longer than we ever do: nobody meant it. */
const USUAL_TIME_OUT = 48;

export const UPTIME_KUMA: Format = {
  name: 'uptime-kuma',
  read({ tree }) {
    const root = branchOf(tree);
    const monitors = root && monitorsIn(fieldOf(root, 'monitorList'));
    if (!monitors) return null;
    const groups = new Map(
      monitors
        .filter((each) => textIn(each, 'type') === 'group')
        .map((each) => [textIn(each, 'id'), textIn(each, 'name')]),
    );
    return monitors.flatMap((each) => entriesOf(each, groups));
  },
};

/** A list in its backup, an object by id in what its own interface gives. */
function monitorsIn(list: unknown): readonly Branch[] | null {
  const byId = branchOf(list);
  return branchesIn(byId ? Object.values(byId) : list);
}

function entriesOf(monitor: Branch, groups: ReadonlyMap<string, string>): Entry[] {
  const type = textIn(monitor, 'type');
  const name = textIn(monitor, 'name');
  if (type === 'group') return [];
  if (!WEB.has(type)) return [other(name, OTHERS[type] ?? 'other-kind')];
  if (!['', 'GET', 'HEAD'].includes(textIn(monitor, 'method').toUpperCase())) return [other(name, 'not-get')];
  if (isTrue(monitor, 'upsideDown')) return [other(name, 'upside-down')];
  const keyword = type === 'keyword' ? textIn(monitor, 'keyword') : '';
  const isUnwanted = isTrue(monitor, 'invertKeyword');
  const timeOut = numberIn(monitor, 'timeout');
  return [
    {
      kind: 'web',
      name,
      url: textIn(monitor, 'url'),
      group: groups.get(textIn(monitor, 'parent')) ?? '',
      everySeconds: numberIn(monitor, 'interval'),
      timeOutSeconds: timeOut === USUAL_TIME_OUT ? null : timeOut,
      statuses: readStatuses(textsIn(fieldOf(monitor, 'accepted_statuscodes'))),
      mustContain: isUnwanted ? '' : keyword,
      mustNotContain: isUnwanted ? keyword : '',
      losses: lossesOf(monitor, type),
      isPaused: fieldOf(monitor, 'active') !== undefined && !isTrue(monitor, 'active'),
    },
  ];
}

function lossesOf(monitor: Branch, type: string): Loss[] {
  const losses: Loss[] = [];
  if (SECRETS.some((name) => isFilled(monitor, name))) losses.push('credentials');
  losses.push(...headerLosses(fieldOf(monitor, 'headers')));
  if (type === 'json-query') losses.push('conditions');
  if (isTrue(monitor, 'ignoreTls')) losses.push('certificate');
  return losses;
}
