// Owns a provider in tests that keeps writing: which words stood on its status page, and since when.
import type { Answer } from '../lab/answer.ts';
import { statusSite } from './status-site.ts';

/** How a post read, from then on; the first post is number 0. */
export type Wording = { readonly post: number; readonly text: string; readonly since: number };

export class Speaker {
  readonly name: string;
  /** Oldest first. No two have the same text. */
  readonly wordings: Wording[] = [];
  #posts: readonly string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** Its page, which takes so long to answer. */
  readonly page = (afterMs = 0): Answer => {
    const incident = () => ({ id: 'fire', name: 'A fire', status: 'investigating', posts: this.#posts });
    const site = statusSite(() =>
      this.#posts.length === 0 ? {} : { indicator: 'major', incidents: [incident()] },
    );
    return (asked) => {
      const reply = typeof site === 'function' ? site(asked) : {};
      return { afterMs, ...reply };
    };
  };

  write(): void {
    this.#set([...this.#posts, this.#words()]);
  }

  /** Changes its last post in place. */
  edit(): void {
    this.#set([...this.#posts.slice(0, -1), this.#words()]);
  }

  #words(): string {
    return `${this.name} has said ${this.wordings.length + 1} things`;
  }

  #set(posts: readonly string[]): void {
    this.#posts = posts;
    this.wordings.push({ post: posts.length - 1, text: posts.at(-1) ?? '', since: Date.now() });
  }
}
