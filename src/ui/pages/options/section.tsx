// Owns one section of the page: its title and what it is for on one side, what can be done on the other.
import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

export type SectionProps = {
  readonly title: string;
  readonly hint?: string;
  /** By which other pages lead here. */
  readonly anchor?: string;
  readonly children: ComponentChildren;
};

export function Section({ title, hint, anchor, children }: SectionProps) {
  const id = useId();
  return (
    <section id={anchor} class="section" aria-labelledby={id}>
      <div class="section-title">
        <h2 id={id}>{title}</h2>
        {hint && <p class="muted">{hint}</p>}
      </div>
      <div class="section-body">{children}</div>
    </section>
  );
}
