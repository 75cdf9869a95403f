// Owns the web page that incident.io serves: the same summary as its JSON has, and above several regions the state of each.
import type { Component } from '../../domain/status-report.ts';
import { componentStatus } from '../words.ts';
import { incidentioPart } from './incidentio-shape.ts';
import { flightIn, flightValue } from './next-flight.ts';
import { plainLine } from './plain-text.ts';
import type { Part } from './report-of.ts';

export function isIncidentioPage(html: string): boolean {
  return html.includes('__next_f') && /component_impacts|ongoing_incidents/.test(html);
}

export function incidentioPagePart(html: string): Part | null {
  const flight = flightIn(html);
  const summary = flightValue(flight, '"summary":{');
  const part = incidentioPart({ summary, incidents: flightValue(flight, '"incidents":[') });
  const regions = regionsIn(html);
  return part && (regions.length === 0 ? part : { ...part, components: regions });
}

/** The icon is all that the page of a region shows of itself there. */
function regionsIn(html: string): Component[] {
  return html
    .split('data-testid="subpage-item"')
    .slice(1)
    .map((item) => {
      const [, status] = /\btext-icon-([a-z-]{1,40})/.exec(item) ?? [];
      const [, name = ''] = /<\/svg>([^<]{1,500})</.exec(item) ?? [];
      return { id: plainLine(name), name: plainLine(name), status: componentStatus(status ?? null) };
    });
}
