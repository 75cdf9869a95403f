// Owns the shape of another computer's record beside this one.
import type { Vantage, WatchedThere } from '../../domain/vantage.ts';
import { list, record } from '../compound.ts';
import { flag, line, moment, type Shape } from '../shape.ts';
import { chainHead } from './state.ts';
import { checkedAddress } from './watchlist.ts';
import { downtimeWindow, gap } from './window.ts';

const watchedThere: Shape<WatchedThere> = record<WatchedThere>({
  url: checkedAddress,
  name: line,
  from: moment,
  to: moment,
  windows: list(downtimeWindow),
  gaps: list(gap),
});

export const vantage: Shape<Vantage> = record<Vantage>({
  id: line,
  madeAt: moment,
  head: chainHead,
  isVerified: flag,
  targets: list(watchedThere, 65_536),
});
