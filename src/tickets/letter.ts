// Owns the shape of a letter: a subject and sections of blocks. Plain text everywhere; renderers make it harmless.
import type { HttpUrl } from '../base/http-url.ts';

/** A text, with an address that stands after it. */
export type Item = string | { readonly text: string; readonly link: HttpUrl };

export type Block =
  /** Short statements, a line each. */
  | { readonly kind: 'lines'; readonly items: readonly Item[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Item[] }
  /** Somebody else's words, as they stand. */
  | { readonly kind: 'quote'; readonly text: string }
  /** The last column is the widest. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** An empty heading is none. */
export type Section = { readonly heading: string; readonly blocks: readonly Block[] };

export type Letter = { readonly subject: string; readonly sections: readonly Section[] };

/** What may have nothing to say. */
export type Maybe<Thing> = Thing | null | false;

export function lines(...items: readonly Maybe<Item>[]): Block {
  return { kind: 'lines', items: present(items) };
}

export function list(...items: readonly Maybe<Item>[]): Block {
  return { kind: 'list', isOrdered: false, items: present(items) };
}

export function steps(...items: readonly Maybe<Item>[]): Block {
  return { kind: 'list', isOrdered: true, items: present(items) };
}

/** Null: it would say nothing. */
export function section(heading: string, ...blocks: readonly Maybe<Block>[]): Section | null {
  const kept = present(blocks).filter((block) => !isEmpty(block));
  return kept.length === 0 ? null : { heading, blocks: kept };
}

export function letter(subject: string, ...sections: readonly Maybe<Section>[]): Letter {
  return { subject, sections: present(sections) };
}

export function present<Thing>(things: readonly Maybe<Thing>[]): Thing[] {
  return things.filter((thing): thing is Thing => thing !== null && thing !== false);
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'quote') return block.text.trim() === '';
  return (block.kind === 'table' ? block.rows : block.items).length === 0;
}

/** The letter with every text in it changed. */
export function mapLetter({ subject, sections }: Letter, change: (text: string) => string): Letter {
  return {
    subject: change(subject),
    sections: sections.map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.map((block) => mapBlock(block, change)),
    })),
  };
}

function mapBlock(block: Block, change: (text: string) => string): Block {
  switch (block.kind) {
    case 'quote':
      return { ...block, text: change(block.text) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    default:
      return {
        ...block,
        items: block.items.map((item) =>
          typeof item === 'string' ? change(item) : { ...item, text: change(item.text) },
        ),
      };
  }
}
