// Owns the shapes of the links of the chain. A link is hashed as it stands, so nothing in one may be left out.
import type { Fact, Loss } from '../../domain/fact.ts';
import type { Saying } from '../../domain/hear.ts';
import { list, maybe, nullable, record, tagged } from '../compound.ts';
import { count, duration, hash, line, moment, text, whole, word, type Shape } from '../shape.ts';
import { correction, threadIdShape } from './corrections.ts';
import { chainHead } from './state.ts';
import { downtimeWindow, gap, windowIdShape } from './window.ts';

type FactOf<Kind extends Fact['kind']> = Extract<Fact, { readonly kind: Kind }>;

const link = { seq: whole<number>(1), at: moment };

export const loss: Shape<Loss> = record<Loss>({
  cause: word({ replaced: true, 'rolled-back': true, damaged: true, 'mirror-lost': true, unreadable: true }),
  from: nullable(moment),
  to: moment,
  restoredWindows: count,
  message: text,
});

const saying: Shape<Saying> = record<Saying>({ thread: threadIdShape, post: nullable(text), hash });

export const fact: Shape<Fact> = tagged<'kind', Fact>('kind', {
  window: record<FactOf<'window'>>({
    ...{ ...link, kind: word({ window: true }) },
    window: downtimeWindow,
    absorbed: list(windowIdShape),
  }),
  gaps: record<FactOf<'gaps'>>({ ...link, kind: word({ gaps: true }), gaps: list(gap) }),
  checks: record<FactOf<'checks'>>({
    ...{ ...link, kind: word({ checks: true }) },
    ...{ from: moment, to: moment, ticks: count, digest: hash },
  }),
  statements: record<FactOf<'statements'>>({
    ...{ ...link, kind: word({ statements: true }) },
    provider: line,
    sayings: list(saying),
  }),
  'provider-renamed': record<FactOf<'provider-renamed'>>({
    ...{ ...link, kind: word({ 'provider-renamed': true }) },
    from: line,
    to: line,
  }),
  pasted: record<FactOf<'pasted'>>({ ...link, kind: word({ pasted: true }), id: line, hash }),
  ticket: record<FactOf<'ticket'>>({ ...link, kind: word({ ticket: true }), id: line, hash }),
  vantage: record<FactOf<'vantage'>>({
    ...link,
    kind: word({ vantage: true }),
    id: line,
    hash: nullable(hash),
  }),
  correction: record<FactOf<'correction'>>({ ...link, kind: word({ correction: true }), correction }),
  'clock-step': record<FactOf<'clock-step'>>({
    ...{ ...link, kind: word({ 'clock-step': true }) },
    step: duration,
    servers: count,
  }),
  loss: record<FactOf<'loss'>>({ ...link, kind: word({ loss: true }), loss, after: chainHead }),
  restored: record<FactOf<'restored'>>({
    ...{ ...link, kind: word({ restored: true }) },
    restored: record({ madeAt: moment, head: chainHead, replaced: chainHead }),
    after: maybe(chainHead),
  }),
});
