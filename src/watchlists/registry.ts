// Owns the order in which formats are asked whether a list is theirs: the plain list takes what nobody else knows.
import type { Format } from './format.ts';
import { CHECKMATE } from './formats/checkmate.ts';
import { GATUS } from './formats/gatus.ts';
import { OPML } from './formats/opml.ts';
import { PLAIN_LIST } from './formats/plain-list.ts';
import { PROMETHEUS } from './formats/prometheus.ts';
import { UPPTIME } from './formats/upptime.ts';
import { UPTIME_KUMA } from './formats/uptime-kuma.ts';
import { UPTIMEROBOT } from './formats/uptimerobot.ts';

export const FORMATS: readonly Format[] = [
  ...[UPTIME_KUMA, GATUS, UPPTIME, PROMETHEUS, OPML, UPTIMEROBOT, CHECKMATE, PLAIN_LIST],
];
