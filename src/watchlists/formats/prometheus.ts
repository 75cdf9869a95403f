// Owns targets of Prometheus for its blackbox exporter: in its configuration, or in a file of targets beside it.
import { other, type Entry, type SkipReason } from '../entry.ts';
import type { Format } from '../format.ts';
import { secondsIn } from '../reading/lengths.ts';
import { branchesIn, branchOf, fieldOf, textIn, textsIn, type Branch } from '../reading/tree.ts';

/** How modules are called in the examples that everybody starts from. */
const MODULES: readonly (readonly [RegExp, SkipReason])[] = [
  [/icmp|ping/i, 'ping'],
  [/tcp|ssh|smtp|pop3|imap|irc|tls/i, 'port'],
  [/dns/i, 'dns'],
  [/grpc/i, 'other-kind'],
  [/post/i, 'not-get'],
];

export const PROMETHEUS: Format = {
  name: 'prometheus',
  read({ tree }) {
    const files = branchesIn(tree);
    if (files) return isTargets(files) ? files.flatMap((each) => entriesOf(each, {})) : null;
    const root = branchOf(tree);
    const jobs = root && branchesIn(fieldOf(root, 'scrape_configs'));
    if (jobs) return jobs.flatMap(entriesOfJob);
    const groups = root && branchesIn(fieldOf(root, 'static_configs'));
    return groups && isTargets(groups) ? entriesOfJob(root) : null;
  },
};

type Job = { readonly name?: string; readonly module?: string; readonly everySeconds?: number | null };

function isTargets(groups: readonly Branch[]): boolean {
  return groups.length > 0 && groups.every((each) => Array.isArray(fieldOf(each, 'targets')));
}

function entriesOfJob(job: Branch): Entry[] {
  const name = textIn(job, 'job_name');
  const parameters = branchOf(fieldOf(job, 'params')) ?? {};
  const [module] = textsIn(fieldOf(parameters, 'module'));
  const groups = branchesIn(fieldOf(job, 'static_configs')) ?? [];
  const isProbe = textIn(job, 'metrics_path') === '/probe' || module !== undefined || name === '';
  // What is scraped for its figures is no page.
  if (!isProbe) return groups.flatMap((each) => targetsIn(each).map(() => other(name, 'other-kind')));
  const everySeconds = secondsIn(textIn(job, 'scrape_interval'));
  return groups.flatMap((each) => entriesOf(each, { name, everySeconds, ...(module && { module }) }));
}

function targetsIn(group: Branch): readonly string[] {
  return textsIn(fieldOf(group, 'targets'));
}

function entriesOf(group: Branch, job: Job): Entry[] {
  const labels = branchOf(fieldOf(group, 'labels')) ?? {};
  const module = textIn(labels, '__param_module') || textIn(labels, 'module') || (job.module ?? '');
  const name = textIn(labels, 'name') || textIn(labels, 'service');
  const why = MODULES.find(([pattern]) => pattern.test(module))?.[1];
  return targetsIn(group).map((target): Entry => {
    if (why) return other(name || target, why);
    const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(target);
    return {
      ...{ kind: 'web', name },
      // As the exporter itself does.
      url: hasScheme || target === '' ? target : `http://${target}`,
      group: textIn(labels, 'job') || (job.name ?? ''),
      everySeconds: job.everySeconds ?? null,
      isUncertain: !hasScheme && module === '',
    };
  });
}
