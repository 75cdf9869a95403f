// Owns what can be said of an outage: one button each, and the form of the one that is chosen.
import type { FunctionComponent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Amendment } from '../../../domain/amendment.ts';
import type { Instant } from '../../../time/instant.ts';
import { say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { AttachForm } from './attach-form.tsx';
import { CutForm } from './cut-form.tsx';
import { EdgeForm } from './edge-form.tsx';
import { JoinForm } from './join-form.tsx';
import { OwnNoteForm } from './own-note-form.tsx';
import { WindowsForm } from './windows-form.tsx';

export type ActionProps = {
  readonly view: OutageView;
  readonly now: Instant;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

type Kind = Amendment['kind'];

const FORMS: Readonly<Record<Kind, FunctionComponent<ActionProps>>> = {
  'false-alarm': (props) => <WindowsForm kind="false-alarm" {...props} />,
  'not-my-provider': (props) => <WindowsForm kind="not-my-provider" {...props} />,
  merge: JoinForm,
  split: (props) => <WindowsForm kind="split" {...props} />,
  cut: CutForm,
  edge: EdgeForm,
  note: OwnNoteForm,
  attachment: AttachForm,
};

const KINDS: readonly Kind[] = [
  ...(['false-alarm', 'not-my-provider', 'edge', 'merge', 'split', 'cut', 'note', 'attachment'] as const),
];

export function CorrectionActions({ view, now }: Pick<ActionProps, 'view' | 'now'>) {
  const [open, setOpen] = useState<Kind | null>(null);
  const [isKept, setKept] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const { neighbours, recorded, standing } = view.corrections;
  const can = (kind: Kind) => {
    if (kind === 'note' || kind === 'attachment') return true;
    // Of what is no outage there is nothing else to say: it can be taken back.
    if (standing === 'false-alarm') return false;
    if (kind === 'not-my-provider') return standing === 'counts';
    return kind === 'merge' ? neighbours.length > 0 : kind !== 'split' || recorded.windows.length > 1;
  };
  const close = (isDone: boolean) => {
    const button = row.current?.querySelector<HTMLButtonElement>(`[data-do="${open}"]`);
    setOpen(null);
    setKept(isDone);
    button?.focus();
  };
  const Form = open && FORMS[open];
  return (
    <>
      <div class="correction-row" ref={row}>
        {KINDS.filter(can).map((kind) => (
          <button
            key={kind}
            data-do={kind}
            aria-expanded={open === kind}
            onClick={() => {
              setOpen(open === kind ? null : kind);
              setKept(false);
            }}
          >
            {say(`correct_${kind.replaceAll('-', '_')}`)}
          </button>
        ))}
      </div>
      <p role="status" class="muted">
        {isKept && say('correctKept')}
      </p>
      {Form && (
        <Form key={open} {...{ view, now }} onDone={() => close(true)} onCancel={() => close(false)} />
      )}
    </>
  );
}
