// Owns the configuration of Upptime, whose addresses may stand for secrets of its repository.
import { other, type Entry, type Loss } from '../entry.ts';
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

const INSECURE = [
  '__dangerous__insecure',
  '__dangerous__disable_verify_peer',
  '__dangerous__disable_verify_host',
];

export const UPPTIME: Format = {
  name: 'upptime',
  read({ tree }) {
    const root = branchOf(tree);
    const sites = root && branchesIn(fieldOf(root, 'sites'));
    return sites?.some((each) => Object.hasOwn(each, 'url')) ? sites.map(entryOf) : null;
  },
};

function entryOf(site: Branch): Entry {
  const name = textIn(site, 'name');
  const check = textIn(site, 'check');
  if (check === 'tcp-ping') return other(name, 'port');
  if (check === 'icmp-ping') return other(name, 'ping');
  if (check !== '' && check !== 'http') return other(name, 'other-kind');
  const isGet = ['', 'GET', 'HEAD'].includes(textIn(site, 'method').toUpperCase());
  if (!isGet || isFilled(site, 'body')) return other(name, 'not-get');
  const losses: Loss[] = [];
  losses.push(...headerLosses(fieldOf(site, 'headers')));
  if (INSECURE.some((option) => isTrue(site, option))) losses.push('certificate');
  const missing = textIn(site, '__dangerous__body_down_if_text_missing');
  const present = textIn(site, '__dangerous__body_down');
  const minorMissing = textIn(site, '__dangerous__body_degraded_if_text_missing');
  const minorPresent = textIn(site, '__dangerous__body_degraded');
  const isMinor = missing + present === '' && minorMissing + minorPresent !== '';
  if (missing + present !== '' && minorMissing + minorPresent !== '') losses.push('conditions');
  return {
    ...{ kind: 'web', name, losses },
    url: textIn(site, 'url'),
    slowAfterMs: numberIn(site, 'maxResponseTime'),
    statuses: readStatuses(textsIn(fieldOf(site, 'expectedStatusCodes'))),
    mustContain: isMinor ? minorMissing : missing,
    mustNotContain: isMinor ? minorPresent : present,
    wrongTextIs: isMinor ? 'degraded' : 'down',
  };
}
