// Owns making a short letter short enough: the lightest lines go first, the last one stays.
import type { Letter } from '../letter.ts';

export const SHORT = 900;

/** `render` decides how long it is: escaped text is longer than it reads. */
export function fit(short: Letter, render: (letter: Letter) => string, most = SHORT): string {
  let letter = short;
  for (;;) {
    const text = render(letter);
    if (text.length <= most) return text;
    const lighter = withoutLightest(letter);
    if (lighter === null) return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
    letter = lighter;
  }
}

/** Null: there is nothing left that may go. */
function withoutLightest({ subject, sections: [section] }: Letter): Letter | null {
  const [block] = section?.blocks ?? [];
  if (!section || block?.kind !== 'lines' || block.items.length < 3) return null;
  const items = [...block.items.slice(0, -2), ...block.items.slice(-1)];
  return { subject, sections: [{ ...section, blocks: [{ ...block, items }] }] };
}
