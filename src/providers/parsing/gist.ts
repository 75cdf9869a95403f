// Owns what a post in prose is about, by the words in it: trouble, planned work, or neither, and how far it has come.
import type { IncidentState, MaintenanceState, Worded } from '../../domain/status-report.ts';
import { incidentState, maintenanceState } from '../words.ts';
import { plainText } from './plain-text.ts';

export type Gist =
  | { readonly kind: 'incident'; readonly state: Worded<IncidentState> }
  | { readonly kind: 'maintenance'; readonly state: Worded<MaintenanceState> }
  /** It says nothing about the state of a service, or nothing that we understand. */
  | { readonly kind: 'notice' };

export type Post = {
  readonly title: string;
  readonly categories: readonly string[];
  /** Markup. */
  readonly body: string;
};

/** How much a word counts in the title; in the text, where hosts advertise too, one alone is not enough. */
const [TITLE_WEIGHT, ENOUGH] = [3, 2];
const MAX_BODY = 2000;

/** In English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Czech: the beginnings of words. */
const TROUBLE = words(
  'outage down(?!load|town|grad) disruption unavailab unreachab inaccessib offline incident issues? problem degrad latency slow error ' +
    'fail fault interrupt intermittent investigat ddos attack packet.loss \\p{L}*st(?:ö|oe)r(?:ung|fall) \\p{L}*ausf[aä]ll ausgefallen ' +
    '\\p{L}*unterbr nicht.erreichbar beeinträcht panne perturb dysfonction indisponib coupure ca[ií]da interrupc aver[ií]a ' +
    'incidencia fallo guasto disserviz interruz malfunz storing uitval onbereikbaar falha indispon instabil awari przerw ' +
    'niedostępn výpad poruch nedostupn',
);
const PLANNED = words(
  'maintenance scheduled planned upgrad migrat \\p{L}*wartung geplant umzug entretien planifié mantenimiento programad manutenz ' +
    'programmat onderhoud gepland manutenç konserwac planowan údržb odstávk plánovan',
);
const OVER = words(
  'resolved fixed restored recovered solved ended closed completed complete finished back.to.normal back.online back.up ' +
    'up.again operational.again all.clear behoben gelöst geloest beendet abgeschlossen wiederhergestellt erledigt ' +
    'wieder.(?:erreichbar|verfügbar|online|normal) résolu rétabli terminé clôturé resuelt solucionad restablecid finalizad risolt ' +
    'ripristinat conclus terminat opgelost verholpen hersteld afgerond beëindigd resolvid restaurad normalizad concluíd ' +
    'rozwiązan naprawion przywrócon zakończon vyřešen opraven obnoven ukončen',
);
const WATCHED = words(
  'monitoring mitigated recovering observ beobacht überwach surveill supervis monitorag monitorowan sledov',
);
const FOUND = words(
  'identified root.cause ursache.gefunden identifi[ée] identificad individuat geïdentificeerd',
);
const GOING_ON = words(
  'in.progress under.?way started begun ongoing läuft laufend begonnen in.bearbeitung en.cours en.curso in.corso em.andamento ' +
    'w.toku probíh',
);
const CALLED_OFF = words(
  'cancel postponed abgesagt verschoben annul reporté aplazad uitgesteld adiad odwołan zrušen',
);
/** In front of a word it says that this is yet to come. */
const NOT_YET =
  /(?:not|n.t|until|when|once|will|be|yet|nicht|noch|sobald|bis|wird|pas|jusqu\S*|hasta|cuando)\s+(?:\p{L}+\s+){0,5}$/iu;

const INCIDENT_STATES: readonly (readonly [RegExp, IncidentState])[] = [
  [OVER, 'resolved'],
  [WATCHED, 'monitoring'],
  [FOUND, 'identified'],
];
const MAINTENANCE_STATES: readonly (readonly [RegExp, MaintenanceState])[] = [
  [CALLED_OFF, 'cancelled'],
  [OVER, 'completed'],
  [GOING_ON, 'in_progress'],
];

export function gistOf({ title, categories, body }: Post): Gist {
  const text = plainText(body.slice(0, MAX_BODY * 4)).slice(0, MAX_BODY);
  const label = /<(?:strong|b)>([^<]{1,40})<\//i.exec(body.slice(0, MAX_BODY))?.[1] ?? '';
  const head = [tagOf(title) ?? '', ...categories, label, title];
  const weight = (topic: RegExp) =>
    TITLE_WEIGHT * saidIn(head.join(' \n'), topic).size + saidIn(text, topic).size;
  const [trouble, planned] = [weight(TROUBLE), weight(PLANNED)];
  if (planned > trouble && planned >= ENOUGH)
    return {
      kind: 'maintenance',
      state: maintenanceStateIn([...head, text]) ?? maintenanceState('scheduled'),
    };
  // An all-clear need not say of what.
  const isAllClear = head.slice(0, -1).some((each) => saidIn(each, OVER).size > 0);
  const isEnough = trouble >= ENOUGH || isAllClear || (trouble > 0 && saidIn(title, OVER).size > 0);
  return isEnough
    ? { kind: 'incident', state: incidentStateIn([...head, text]) ?? { is: 'investigating', word: '' } }
    : { kind: 'notice' };
}

/** What stands in brackets in front of a title. */
export function tagOf(title: string): string | null {
  return /^\s*\[([^\]]{1,40})\]/.exec(title)?.[1]?.trim() ?? null;
}

/** By the first of these texts that speaks of it; null: none does. */
export function incidentStateIn(sources: readonly string[]): Worded<IncidentState> | null {
  return stateIn(sources, incidentState, INCIDENT_STATES);
}

export function maintenanceStateIn(sources: readonly string[]): Worded<MaintenanceState> | null {
  return stateIn(sources, maintenanceState, MAINTENANCE_STATES);
}

function stateIn<State>(
  sources: readonly string[],
  byWord: (word: string) => Worded<State | 'unknown'>,
  states: readonly (readonly [RegExp, State])[],
): Worded<State> | null {
  for (const source of sources) {
    const { is, word } = byWord(source);
    if (is !== 'unknown') return { is, word };
    for (const [topic, state] of states) {
      const [found] = saidIn(source, topic);
      if (found !== undefined) return { is: state, word: found };
    }
  }
  return null;
}

/** The different words of a topic that stand there, but for those that are said to be yet to come. */
function saidIn(text: string, topic: RegExp): Set<string> {
  return new Set(
    [...text.matchAll(topic)]
      .filter(({ index }) => !NOT_YET.test(text.slice(Math.max(0, index - 60), index)))
      .map(([found]) => found.toLowerCase()),
  );
}

function words(all: string): RegExp {
  const beginnings = all.replaceAll('.?', '[\\s-]?').replaceAll('.', '[\\s-]').replaceAll(' ', '|');
  return new RegExp(`(?<!\\p{L})(?:${beginnings})\\p{L}*`, 'giu');
}
