// Owns parts of the popup that show what providers said: they wait for it, and are there without a word until then.
import { Component, type ComponentType } from 'preact';
import type { FaceState } from '../../../domain/face.ts';
import type { StoredHearing } from '../../../store/read/hearing.ts';
import { hearFor, lastHeard, onHeard } from '../../data/hearing.ts';
import type { Overview } from '../../data/overview.ts';

type Asking = { readonly overview: Overview };
/** It is given: a component that they imported themselves would break what the first paint loads into pieces. */
export type Drawing = { readonly Icon: ComponentType<{ readonly state: FaceState }> };
export type Heard = { readonly heard: StoredHearing };

export function onceHeard<Props extends Asking>(Shown: ComponentType<Props & Heard>): ComponentType<Props> {
  return class extends Component<Props> {
    stop = () => {};
    override componentDidMount() {
      this.stop = onHeard(() => this.forceUpdate());
      hearFor(this.props.overview);
    }
    override componentDidUpdate() {
      hearFor(this.props.overview);
    }
    override componentWillUnmount() {
      this.stop();
    }
    override render() {
      const heard = lastHeard();
      return heard && <Shown {...this.props} heard={heard} />;
    }
  };
}
