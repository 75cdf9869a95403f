// Owns reading the updates of an incident or of planned work: the same parts everywhere, by other names.
import type { ProviderUpdate, Worded } from '../../domain/status-report.ts';
import { dateIn } from './date-in.ts';
import { text, word, type JsonRecord } from './json.ts';
import { oldestFirst } from './order.ts';
import { plainText } from './plain-text.ts';

/** What a technology calls the parts of an update; of several names the first that says something counts. */
export type UpdateNames = {
  readonly at: readonly string[];
  readonly state: string;
  readonly text: readonly string[];
};

type StateOf<State> = (word: string | null) => Worded<State>;

/** Oldest first; of two at the same time, in the order in which they are given. */
export function updatesIn<State>(
  updates: readonly JsonRecord[],
  names: UpdateNames,
  stateOf: StateOf<State>,
): ProviderUpdate<State>[] {
  return oldestFirst(updates.map((update) => updateIn(update, names, stateOf)));
}

export function updateIn<State>(
  update: JsonRecord,
  names: UpdateNames,
  stateOf: StateOf<State>,
): ProviderUpdate<State> {
  const said = names.text.map((name) => text(update, name)).find((each) => each !== null);
  return {
    id: word(update, 'id'),
    at: dateIn(update, ...names.at),
    state: stateOf(text(update, names.state)),
    text: plainText(said ?? ''),
  };
}
