// Owns one lane of evidence: its name, what is drawn on it, and the same in words for who does not see it.
import type { ComponentChildren } from 'preact';

/** One lane can be reached with the Tab key, the others from there with the arrows. */
export type LaneNav = { readonly current: string; readonly go: (id: string) => void };

export type LaneProps = {
  readonly id: string;
  readonly name: ComponentChildren;
  /** What it is called, and what it shows. */
  readonly label: string;
  readonly nav: LaneNav;
  readonly children: ComponentChildren;
};

export function Lane({ id, name, label, nav, children }: LaneProps) {
  return (
    <>
      <span class="lane-name" aria-hidden="true">
        {name}
      </span>
      <div
        class="lane"
        role="img"
        aria-label={label}
        data-lane={id}
        tabIndex={nav.current === id ? 0 : -1}
        onFocus={() => nav.go(id)}
      >
        {children}
      </div>
    </>
  );
}

/** The next lane up or down from the one that has the focus; null: there is none. */
export function neighbour(lanes: Element, step: 1 | -1): HTMLElement | null {
  const all = [...lanes.querySelectorAll<HTMLElement>('.lane')];
  const index = all.findIndex((each) => each === document.activeElement);
  return all[index + step] ?? null;
}
