// Owns the configuration of Gatus: endpoints, and the conditions that are about status, body and response time.
import { other, type Entry, type Loss, type SkipReason, type StatusRange } from '../entry.ts';
import type { Format } from '../format.ts';
import { headerLosses } from '../reading/headers.ts';
import { secondsIn } from '../reading/lengths.ts';
import {
  branchesIn,
  branchOf,
  fieldOf,
  isFilled,
  isTrue,
  textIn,
  textsIn,
  type Branch,
} from '../reading/tree.ts';

const SCHEMES: Readonly<Record<string, SkipReason>> = {
  ...{ icmp: 'ping', tcp: 'port', udp: 'port', sctp: 'port', tls: 'port', starttls: 'port', ssh: 'port' },
};

export const GATUS: Format = {
  name: 'gatus',
  read({ tree }) {
    const root = branchOf(tree);
    if (!root) return null;
    // `services` is what endpoints were called before version 4.
    const endpoints = branchesIn(fieldOf(root, 'endpoints')) ?? branchesIn(fieldOf(root, 'services'));
    const pushed = branchesIn(fieldOf(root, 'external-endpoints'));
    const isOurs = endpoints?.some((each) => Object.hasOwn(each, 'conditions')) ?? pushed !== null;
    if (!isOurs) return null;
    return [
      ...(endpoints ?? []).map(entryOf),
      ...(pushed ?? []).map((each) => other(textIn(each, 'name'), 'push')),
    ];
  },
};

function entryOf(endpoint: Branch): Entry {
  const name = textIn(endpoint, 'name');
  const url = textIn(endpoint, 'url');
  const [, scheme = ''] = /^([a-z]+):\/\//i.exec(url) ?? [];
  if (isFilled(endpoint, 'dns')) return other(name, 'dns');
  if (!['', 'http', 'https'].includes(scheme.toLowerCase()))
    return other(name, SCHEMES[scheme.toLowerCase()] ?? 'other-kind');
  const hasBody = isFilled(endpoint, 'body') || isTrue(endpoint, 'graphql');
  if (hasBody || !['', 'GET', 'HEAD'].includes(textIn(endpoint, 'method').toUpperCase()))
    return other(name, 'not-get');
  const client = branchOf(fieldOf(endpoint, 'client')) ?? {};
  const read = textsIn(fieldOf(endpoint, 'conditions')).map(readCondition);
  const losses: Loss[] = [];
  losses.push(...headerLosses(fieldOf(endpoint, 'headers')));
  if (isFilled(client, 'oauth2') || isFilled(client, 'identity-aware-proxy')) losses.push('credentials');
  if (isTrue(client, 'insecure')) losses.push('certificate');
  if (read.some((each) => each === null)) losses.push('conditions');
  const conditions = Object.assign({}, ...read) as Condition;
  return {
    ...{ kind: 'web', name, url, losses, ...conditions },
    group: textIn(endpoint, 'group'),
    everySeconds: secondsIn(textIn(endpoint, 'interval')),
    timeOutSeconds: secondsIn(textIn(client, 'timeout')),
    isPaused: fieldOf(endpoint, 'enabled') === false,
  };
}

type Condition = {
  readonly statuses?: readonly StatusRange[];
  readonly mustContain?: string;
  readonly mustNotContain?: string;
  readonly slowAfterMs?: number;
};

/** Null: we have no such condition. */
function readCondition(text: string): Condition | null {
  const [, what = '', sign = '', value = ''] = /^\[([A-Z_]+)\]\s*([=!<>]=?)\s*(.+)$/.exec(text) ?? [];
  // Who was answered was connected.
  if (what === 'CONNECTED') return sign === '==' && value === 'true' ? {} : null;
  if (what === 'STATUS') return readStatus(sign, value);
  if (what === 'BODY') {
    const [, part] = /^pat\(\*([^*]+)\*\)$/.exec(value) ?? [];
    if (!part || !['==', '!='].includes(sign)) return null;
    return sign === '==' ? { mustContain: part } : { mustNotContain: part };
  }
  const most = Number(value);
  if (what !== 'RESPONSE_TIME' || !sign.startsWith('<') || !(most > 0)) return null;
  return { slowAfterMs: most };
}

function readStatus(sign: string, value: string): Condition | null {
  const [, several] = /^any\(([\d,\s]+)\)$/.exec(value) ?? [];
  const codes = (several ?? value).split(',').map(Number);
  if (!codes.every((code) => code >= 100 && code <= 999)) return null;
  const [code = 200] = codes;
  if (sign === '==') return { statuses: codes.map((each) => ({ from: each, to: each })) };
  if (sign.startsWith('>') && code <= 200) return {};
  if (!sign.startsWith('<')) return null;
  return { statuses: [{ from: 200, to: sign === '<=' ? code : code - 1 }] };
}
