// Owns holding the rows of a record against its chain: windows and sealed rows must be what the last fact about them says.
import { canonicalJson, sha256Hex } from '../base/digest.ts';
import type { ChainHead, Fact } from '../domain/fact.ts';
import type { DowntimeWindow } from '../domain/window.ts';
import { ChainWalk } from './chain-walk.ts';
import type { Verification } from './verification.ts';

type SealedKind = Extract<Fact, { readonly hash: string | null }>['kind'];

export class SealCheck {
  readonly #walk: ChainWalk;
  /** Of each window, and of each sealed row by kind and id, the hash that was last sealed. */
  readonly #told = new Map<string, string>();
  readonly #rows = new Map<string, string>();
  /** Rows that a loss brought back have no fact any more. */
  #isRestored = false;

  constructor(seek = '') {
    this.#walk = new ChainWalk(seek);
  }

  takeFact(fact: Fact): void {
    this.#walk.follow(fact);
    if ('after' in fact) {
      this.#isRestored = true;
      for (const key of this.#told.keys()) if (key.startsWith('window ')) this.#told.delete(key);
    }
    if (fact.kind === 'window') {
      for (const id of fact.absorbed) this.#told.delete(`window ${id}`);
      this.#told.set(`window ${fact.window.id}`, hashOf(fact.window));
    } else if ('hash' in fact) {
      if (fact.hash === null) this.#told.delete(`${fact.kind} ${fact.id}`);
      else this.#told.set(`${fact.kind} ${fact.id}`, fact.hash);
    }
  }

  takeWindow(window: DowntimeWindow): void {
    this.#rows.set(`window ${window.id}`, hashOf(window));
  }

  takeSealed(kind: SealedKind, row: { readonly id: string }): void {
    this.#rows.set(`${kind} ${row.id}`, hashOf(row));
  }

  report(stated: ChainHead | null, isAsWritten: boolean): Verification {
    const told = [...this.#told].filter(([key, hash]) => this.#rows.get(key) !== hash).map(([key]) => key);
    const untold = [...this.#rows.keys()].filter((key) => !this.#isRestored && !this.#told.has(key));
    const stray = [...told, ...untold];
    const windows = stray.filter((key) => key.startsWith('window ')).length;
    return {
      chain: this.#walk.report(stated),
      isAsWritten,
      strayWindows: windows,
      straySealed: stray.length - windows,
    };
  }
}

function hashOf(row: unknown): string {
  return sha256Hex(canonicalJson(row));
}
