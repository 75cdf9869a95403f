// Owns what the provider published, as rows: each post, how it was changed or taken back, and what their page's headline showed.
import { earliest, latest } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import {
  current,
  firstWordAt,
  postOf,
  type Post,
  type Posting,
  type Thread,
  type Version,
} from '../domain/thread.ts';
import type { Dossier } from './dossier.ts';
import { exactly, type Row, type RowEvidence } from './row.ts';

export function saidRows({ joined }: Dossier): Row[] {
  return joined.flatMap(({ thread }) => [
    ...(thread.posts.length === 0 ? [headRow(thread)] : postRows(thread)),
    ...titleRows(thread),
    ...withdrawnRows(thread),
  ]);
}

/** A thread without posts has said its title. */
function headRow(thread: Thread): Row {
  const { content } = current(thread.heads);
  const at = firstWordAt(thread);
  const post: Post = { id: null, at, state: content.state, text: content.title };
  return saidRow(thread, `${thread.id} head`, post, thread.heads[0] ?? current(thread.heads));
}

function postRows(thread: Thread): Row[] {
  return thread.posts.flatMap((posting) => {
    const post = postOf(posting);
    const first = posting.versions[0] ?? current(posting.versions);
    return [
      saidRow(thread, `${thread.id} ${posting.key}`, post, first),
      ...rewordings(thread, posting),
      ...(posting.goneAt === null
        ? []
        : [changeRow(thread, `gone ${thread.id} ${posting.key}`, posting.goneAt, post.text)]),
    ];
  });
}

function saidRow(thread: Thread, key: string, post: Post, version: Version<unknown>): Row {
  return {
    key: `said ${key}`,
    when: exactly(post.at ?? version.firstSeenAt),
    ...{ until: null, who: 'provider', knownAt: version.firstSeenAt },
    fact: { kind: 'said', thread, post },
    evidence: readingOf(thread, version),
  };
}

function rewordings(thread: Thread, { key, versions }: Posting): Row[] {
  return versions.slice(1).flatMap((version, index) => {
    const before = versions[index];
    if (!before || before.content.text === version.content.text) return [];
    return [
      reworded(thread, `${thread.id} ${key} ${index}`, version, before.content.text, version.content.text),
    ];
  });
}

function titleRows(thread: Thread): Row[] {
  return thread.heads.slice(1).flatMap((version, index) => {
    const before = thread.heads[index];
    if (!before || before.content.title === version.content.title) return [];
    const { title } = version.content;
    return [reworded(thread, `${thread.id} title ${index}`, version, before.content.title, title)];
  });
}

function reworded(thread: Thread, key: string, version: Version<unknown>, before: string, now: string): Row {
  const { notYetAt, firstSeenAt } = version;
  return {
    key: `reworded ${key}`,
    when: { after: notYetAt, at: firstSeenAt },
    ...{ until: null, who: 'provider', knownAt: firstSeenAt },
    fact: { kind: 'reworded', thread, before, now },
    evidence: readingOf(thread, version),
  };
}

function withdrawnRows(thread: Thread): Row[] {
  if (thread.goneAt === null) return [];
  return [changeRow(thread, `gone ${thread.id}`, thread.goneAt, current(thread.heads).content.title)];
}

function changeRow(thread: Thread, key: string, goneAt: Row['knownAt'], text: string): Row {
  return {
    key,
    when: { after: null, at: goneAt },
    ...{ until: null, who: 'provider', knownAt: goneAt },
    fact: { kind: 'withdrawn', thread, text },
    evidence: { kind: 'reading', seen: { after: null, at: goneAt }, url: current(thread.heads).content.url },
  };
}

function readingOf(thread: Thread, { notYetAt, firstSeenAt }: Version<unknown>): RowEvidence {
  const { url } = current(thread.heads).content;
  return { kind: 'reading', seen: { after: notYetAt, at: firstSeenAt }, url };
}

/** What the headline showed within the stretch: only between readings that saw it so. */
export function headlineRows({ page }: Dossier, whole: Interval): Row[] {
  return (page?.headline?.heads ?? []).flatMap((version): Row[] => {
    const { impact } = version.content;
    const from = latest(version.firstSeenAt, whole.from);
    const to = earliest(version.lastSeenAt ?? page?.readAt ?? version.firstSeenAt, whole.to);
    if (impact === null || to < from) return [];
    return [
      {
        key: `shown ${version.firstSeenAt}`,
        when: exactly(from),
        ...{ until: to, who: 'provider', knownAt: version.firstSeenAt },
        fact: { kind: 'shown', impact },
        evidence: { kind: 'reading', seen: exactly(version.firstSeenAt), url: page?.url ?? null },
      },
    ];
  });
}
