// Owns parts of a page that are loaded when they are needed first: what is not shown costs the first paint nothing.
import { Component, type ComponentType } from 'preact';

export type Later<Props> = {
  readonly Part: ComponentType<Props>;
  /** Loads it beforehand, for a first paint that shows it. */
  readonly ready: () => Promise<void>;
};

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let Loaded: ComponentType<Props> | null = null;
  const ready = async () => {
    Loaded ??= await load();
  };
  // A class: hooks would cost the popup 1.3 kB at every cold start.
  class Part extends Component<Props> {
    override componentDidMount() {
      if (!Loaded) void ready().then(() => this.forceUpdate());
    }
    override render() {
      return Loaded && <Loaded {...this.props} />;
    }
  }
  return { Part, ready };
}
