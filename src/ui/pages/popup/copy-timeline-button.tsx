// Owns the button that copies the timeline of an outage: what it takes is loaded with the click.
import { Component } from 'preact';
import type { OutageId } from '../../../domain/outage.ts';
import { say } from '../../data/manner.ts';

type Copied = 'not yet' | 'copied' | 'refused';
const WORDS: Readonly<Record<Copied, string>> = {
  'not yet': 'popupCopyTimeline',
  copied: 'popupTimelineCopied',
  refused: 'popupTimelineNotCopied',
};

/** A class: hooks would be loaded for it alone. */
export class CopyTimelineButton extends Component<
  { readonly outage: OutageId },
  { readonly copied: Copied }
> {
  override state = { copied: 'not yet' as Copied };

  readonly copy = async () => {
    const { copyTimeline } = await import('../../data/copy-timeline.ts');
    const isCopied = await copyTimeline(this.props.outage);
    this.setState({ copied: isCopied ? 'copied' : 'refused' });
  };

  override render() {
    return (
      <button data-key="c" aria-live="polite" onClick={() => void this.copy()}>
        {say(WORDS[this.state.copied])}
      </button>
    );
  }
}
