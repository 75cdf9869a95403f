// Owns one run of the real extension against every case at once: first with witnesses that are dead, then with good ones.
import type { BrowserName } from '../../../scripts/browser/browser.ts';
import { sleep } from '../../../scripts/browser/wait.ts';
import { openSession, type Session } from '../../../scripts/extension/session.ts';
import type { WatchEvent } from '../../../src/domain/advance.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { TargetId } from '../../../src/domain/target.ts';
import { openLab, type Lab } from '../../lab/lab.ts';
import { chromiumThatTrusts, trustInFirefox } from '../../lab/trust.ts';
import { ALL_CASES } from './all-cases.ts';
import type { Case } from './case.ts';

/** What was recorded while the witnesses were in one state. */
export type Stage = {
  readonly observations: ReadonlyMap<string, readonly Observation[]>;
  /** Names of the cases for which a downtime window was opened. */
  readonly windows: ReadonlySet<string>;
};

export type LabRun = {
  readonly lab: Lab;
  readonly session: Session;
  /** Whether the browser takes the lab's good certificates. */
  readonly trusts: boolean;
  readonly targets: readonly TargetId[];
  readonly deadWitnesses: Stage;
  readonly goodWitnesses: Stage;
  readonly end: () => Promise<void>;
};

/** Answers to any name under `localhost`: it shows that names are looked up. */
const NAMES = 'names';
const WITNESSES = ['witness-1', 'witness-2', 'witness-3'];
/** Three failing checks open a window when the first and the last are this far apart. */
const CONFIRMED_AFTER = 30_500;

export async function watchLab(name: BrowserName): Promise<LabRun> {
  const lab = await openLab();
  await lab.add(NAMES);
  await lab.add('parking');
  for (const each of ALL_CASES) await addSite(lab, each);
  for (const each of WITNESSES) await lab.add(each, { status: 204 });
  const { session, trusts, forget } = await openTrustingSession(name, lab);
  const end = async () => {
    await session.close();
    await lab.close();
    forget();
  };
  try {
    await takeCookies(session, lab);
    const names = await saveTargets(session, lab);
    setWitnesses(lab, false);
    const deadWitnesses = await watchThrice(session, names, () => session.send('resume', { ids: 'all' }));
    for (const { name, later } of ALL_CASES) if (later) lab.site(name).answer = later;
    setWitnesses(lab, true);
    const goodWitnesses = await watchThrice(session, names, () => session.send('check-now', { ids: 'all' }));
    return { lab, session, trusts, targets: [...names.keys()], deadWitnesses, goodWitnesses, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function addSite(lab: Lab, { name, answer, tls }: Case): Promise<void> {
  const site = await lab.add(name);
  if (tls) site.tls = tls;
  site.answer = typeof answer === 'object' && 'in' in answer ? answer.in(lab) : answer;
}

async function openTrustingSession(name: BrowserName, lab: Lab) {
  const hosts = {
    'plain.test.example': lab.site('named').address,
    'parking.test.example': lab.site('parking').address,
    'nowhere.test.example': null,
  };
  if (name === 'firefox') {
    const session = await openSession(name, { hosts });
    if ('chrome' in session.browser) await trustInFirefox(session.browser, lab.authority);
    return { session, trusts: true, forget: () => {} };
  }
  const trusting = chromiumThatTrusts(lab.authority);
  const session = await openSession(name, { hosts, ...(trusting && { program: trusting.program }) });
  return { session, trusts: trusting !== null, forget: () => trusting?.forget() };
}

/** The user has been there, and has their cookies. */
async function takeCookies(session: Session, lab: Lab): Promise<void> {
  for (const name of ['cookies-omitted', 'cookies-sent']) {
    const tab = await session.browser.open(lab.url(name, '/login'));
    await tab.close();
  }
}

/** One provider for all of them: good answers at another one would speak for the line. */
async function saveTargets(session: Session, lab: Lab) {
  await session.send('pause', { ids: 'all' });
  const names = new Map<TargetId, string>();
  for (const { name, way, draft } of ALL_CASES) {
    const url = lab.url(name, '/', way);
    const whole = { provider: 'Lab', site: name, ...draft, url };
    const saved = await session.send('save-target', { draft: whole, id: null });
    if (!saved.ok) throw new Error(`${name} was not saved: ${JSON.stringify(saved.problem)}`);
    names.set(saved.value.id, name);
  }
  const witnesses = WITNESSES.map((witness) => lab.url(witness));
  const freshNames = `http://*.localhost:${lab.site(NAMES).port}/`;
  const settled = await session.send('save-settings', { witnesses, freshNames });
  if (!settled.ok) throw new Error(`Settings were not saved: ${JSON.stringify(settled.problem)}`);
  await session.hear();
  return names;
}

function setWitnesses(lab: Lab, alive: boolean): void {
  for (const each of WITNESSES) lab.site(each).answer = alive ? { status: 204 } : { fault: 'refused' };
}

/** Checks everything until each target was seen three times and a window could be open. */
async function watchThrice(
  session: Session,
  names: ReadonlyMap<TargetId, string>,
  begin: () => Promise<unknown>,
): Promise<Stage> {
  const observations = new Map<string, Observation[]>([...names.values()].map((name) => [name, []]));
  const windows = new Set<string>();
  const hear = async () => {
    for (const announcement of await session.hear()) {
      if (announcement.kind === 'observations')
        for (const each of announcement.observations)
          observations.get(names.get(each.target) ?? '')?.push(each);
      if (announcement.kind === 'events')
        for (const opened of announcement.events.filter(isOpening))
          windows.add(names.get(opened.window.target) ?? '');
    }
  };
  const seenBy = async (checks: number) => {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(200)) {
      await hear();
      if ([...observations.values()].every(({ length }) => length >= checks)) return;
    }
    const missing = [...observations].filter(([, seen]) => seen.length < checks).map(([name]) => name);
    throw new Error(`Not seen ${checks} times: ${missing.join(', ')}`);
  };
  await begin();
  await seenBy(1);
  const firstSeenAt = Date.now();
  await session.send('check-now', { ids: 'all' });
  await seenBy(2);
  await sleep(Math.max(0, firstSeenAt + CONFIRMED_AFTER - Date.now()));
  await session.send('check-now', { ids: 'all' });
  await seenBy(3);
  await hear();
  return { observations, windows };
}

function isOpening(event: WatchEvent) {
  return event.kind === 'window-opened';
}
