// Owns a short message above everything else, with what can be done about it.
import type { ComponentChildren } from 'preact';

export type BannerProps = {
  /** `bad`: the record itself is at stake. */
  readonly tone: 'bad' | 'note';
  readonly title: string;
  readonly children?: ComponentChildren;
};

export function Banner({ tone, title, children }: BannerProps) {
  return (
    <section class={`banner ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <p class="banner-title">{title}</p>
      {children}
    </section>
  );
}
