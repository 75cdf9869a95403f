// Owns the part of a letter that says what the provider has published: quoted, dated, and never mixed with what was seen.
import type { Joined } from '../../domain/join.ts';
import { current, isOngoing, postsOf, type Thread } from '../../domain/thread.ts';
import { lines, section, type Block, type Item, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { excerpt } from '../words/excerpt.ts';
import { capital, quoted } from '../words/names.ts';
import { nativeIdOf, sayShown, sayState, sayThread, titleOf } from '../words/row.ts';
import { sayUtc, saySpan } from '../words/time.ts';

const MOST_THREADS = 4;
const LATEST = 500;

export function theirPage(scene: Scene): Section | null {
  const { joined, page } = scene.dossier;
  const told = joined.slice(0, MOST_THREADS).flatMap((each) => threadBlocks(scene, each));
  const silence = joined.length === 0 ? saySilentPage(scene) : null;
  return section(
    page || joined.length > 0 ? 'What your status page says' : 'Your word on it',
    ...told,
    lines(silence, joined.length > 0 && sayHeadline(scene)),
  );
}

function threadBlocks(scene: Scene, { thread }: Joined): Block[] {
  const { content } = current(thread.heads);
  const { state, url } = content;
  const id = nativeIdOf(thread);
  const last = postsOf(thread).at(-1);
  const opening = `${capital(sayThread(thread))} ${quoted(titleOf(thread), 120)}`;
  const since = last && last.at !== null ? `, last post ${sayUtc(last.at)}` : '';
  const isNews = last !== undefined && last.text.trim() !== '' && last.text !== content.title;
  return [
    lines(
      withLink(`${opening}: ${sayState(state)}${since}.`, url),
      sayAnnounced(thread),
      id !== null && `${capital(thread.kind)} id: ${id}`,
      sayRead(scene, thread),
      isNews && 'Latest words:',
    ),
    ...(isNews ? [{ kind: 'quote', text: excerpt(last.text, LATEST) } as const] : []),
  ];
}

function withLink(text: string, url: Thread['heads'][number]['content']['url']): Item {
  return url === null ? text : { text, link: url };
}

function sayAnnounced({ kind, heads }: Thread): string | null {
  if (kind !== 'maintenance') return null;
  const { from, to } = current(heads).content;
  if (from === null) return null;
  return to === null
    ? `Announced from ${sayUtc(from)}, no end given.`
    : `Announced from ${saySpan({ from, to })}.`;
}

function sayRead({ dossier: { page } }: Scene, thread: Thread): string | null {
  const { firstSeenAt } = thread.heads[0] ?? current(thread.heads);
  const read = page?.readAt ? `, last ${sayUtc(page.readAt)}` : '';
  return `Read by me: first ${sayUtc(firstSeenAt)}${read}${isOngoing(thread) ? ', still open then' : ''}.`;
}

function saySilentPage({ dossier: { page } }: Scene): Item | null {
  if (page === null) return 'I know of no status page of yours, and have no word from you yet.';
  const { readAt, isHeard, url } = page;
  if (readAt === null) return { text: 'I could not read your status page.', link: url };
  if (!isHeard)
    return {
      text: `I have not read your status page since the failure began; I last read it at ${sayUtc(readAt)}.`,
      link: url,
    };
  return { text: `Nothing about it on your status page when I read it, ${sayUtc(readAt)}.`, link: url };
}

function sayHeadline({ dossier: { page } }: Scene): string | null {
  if (!page?.headline || !page.isHeard) return null;
  const { impact } = current(page.headline.heads).content;
  const shown = impact && sayShown(impact, 'the page');
  return shown && `Overall, ${shown}.`;
}
