// Owns a picture of the toolbar's button as it would be: its shape, its badge, and the words that it shows.
import { badgeGlyphs } from '../../../domain/badge.ts';
import { faceStateOf } from '../../../domain/face.ts';
import { sayTooltip } from '../../../text/tooltip.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { Overview } from '../../data/overview.ts';
import { StateIcon } from '../../kit/state-icon.tsx';

export function ToolbarPicture({ overview }: { readonly overview: Overview }) {
  const { rows, news, line, now } = overview;
  const input = {
    healths: rows.map(({ health }) => health),
    notRecording: false,
    hasUnseenRecovery: news.some(({ outage }) => outage.endedAt !== null),
  };
  const state = faceStateOf(input);
  const glyphs = badgeGlyphs(input);
  const tooltip = sayTooltip(pageManner, { watched: rows, line, paused: null, works: [], now });
  return (
    <figure class="toolbar">
      <span class="toolbar-button">
        <StateIcon state={state} size={32} />
        {glyphs !== '' && <span class={`toolbar-badge on-${state}`}>{glyphs}</span>}
      </span>
      <figcaption>
        <p class="hidden">{say('simulationBadge', glyphs === '' ? '–' : glyphs)}</p>
        {tooltip.split('\n').map((each) => (
          <p key={each}>{each}</p>
        ))}
      </figcaption>
    </figure>
  );
}
