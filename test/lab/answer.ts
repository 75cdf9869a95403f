// Owns the words for what a site of the lab does to whoever asks it.
import type { CertificateKind } from './certificates.ts';

/** An answer that is HTTP, at least at its beginning. */
export type Page = {
  /** 200 unless given. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Content;
  /** Waits this long before the first byte. */
  readonly afterMs?: number;
  readonly ending?: Ending;
  /** What HEAD is told instead of `status`. */
  readonly headStatus?: number;
  /** Leaves out what every server sends: its date and the content's type. */
  readonly bare?: boolean;
};

/** `megabytes` of text · a gzip stream that unpacks to as many `bombMegabytes` · `paddingBytes` of text with `text` after it. */
export type Content =
  | string
  | { readonly megabytes: number }
  | { readonly bombMegabytes: number }
  | { readonly paddingBytes: number; readonly text: string };

/**
 * How a body goes wrong after its first part: `stalled` nothing more comes · `reset` the connection is torn down ·
 * `short` it is closed before the promised length · `cut-chunks` closed between two chunks · `bad-chunk` a chunk's length
 * is no number.
 */
export type Ending = 'stalled' | 'reset' | 'short' | 'cut-chunks' | 'bad-chunk';

/**
 * What happens in place of an answer: `silent` the request is read, nothing comes · `closed` the connection is closed
 * without a byte · `reset` it is torn down · `garbage` bytes come that are not HTTP.
 */
export type RequestFault = 'silent' | 'closed' | 'reset' | 'garbage';

/** What happens before anything can be asked: nobody listens, or the connection is torn down as soon as it stands. */
export type ConnectionFault = 'refused' | 'reset-at-once';

export type Reply = Page | { readonly fault: RequestFault };
export type Answer = Reply | { readonly fault: ConnectionFault } | ((request: Asked) => Reply);

/** How a site shows itself over TLS. */
export type Tls = {
  readonly certificate: CertificateKind;
  /** Speaks TLS 1.0 and nothing newer. */
  readonly old?: boolean;
  readonly wantsClientCertificate?: boolean;
};

export type Asked = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly secure: boolean;
};

/** One request as it went, by this computer's clock: what is true, whatever anybody recorded of it. */
export type Served = Asked & {
  readonly at: number;
  readonly reply: Reply;
  /** Null: still going on. */
  endedAt: number | null;
  /** Bytes that left for the network. */
  written: number;
};

export function connectionFault(answer: Answer): ConnectionFault | null {
  if (typeof answer === 'function' || !('fault' in answer)) return null;
  return answer.fault === 'refused' || answer.fault === 'reset-at-once' ? answer.fault : null;
}
