// Owns how bad a page says that it is, all in all.
import { describe, expect, test } from 'vitest';
import { overallOf, type StatusReport } from '../../src/domain/status-report.ts';
import { componentStatus, impact } from '../../src/providers/words.ts';

const reportOf = (headline: string | null, ...components: readonly string[]): StatusReport => ({
  headline: headline === null ? null : impact(headline),
  components: components.map((word, index) => ({
    id: String(index),
    name: `Part ${index}`,
    status: componentStatus(word),
  })),
  ...{ incidents: [], maintenances: [], isComplete: true },
});

describe('a page', () => {
  test('is as bad as the worst of what it shows', () => {
    expect(overallOf(reportOf('none', 'operational', 'partial_outage'))).toBe('major');
    expect(overallOf(reportOf('critical', 'operational'))).toBe('critical');
    expect(overallOf(reportOf(null, 'operational', 'maintenance'))).toBe('maintenance');
  });

  test('is well where its headline says so, or else all of its components', () => {
    expect(overallOf(reportOf('none', 'operational', 'not_monitored'))).toBe('none');
    expect(overallOf(reportOf(null, 'operational', 'up'))).toBe('none');
  });

  test('is not called well in a word that nobody knows', () => {
    expect(overallOf(reportOf('wobbly', 'operational'))).toBe('unknown');
    expect(overallOf(reportOf(null, 'operational', 'wobbly'))).toBe('unknown');
    expect(overallOf(reportOf(null, 'operational', ''))).toBe('unknown');
    expect(overallOf(reportOf('wobbly', 'major_outage'))).toBe('critical');
  });
});
