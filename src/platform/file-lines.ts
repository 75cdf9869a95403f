// Owns reading a file that somebody chose, line by line: unpacked where it is packed, and never more of it than is allowed.

export type FileProblem =
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'unreadable'; readonly message: string };

export type FileLimits = {
  /** Bytes, packed and unpacked. */
  readonly file: number;
  /** Characters. */
  readonly line: number;
};

type Bytes = Uint8Array<ArrayBuffer>;
type Lines<Stop> = {
  /** Each line without its end; what is given back ends the reading. */
  readonly take: (line: string) => Stop | null;
  readonly limits: FileLimits;
  /** How much of the file has been read, 0..1. */
  readonly onProgress?: (ratio: number) => void;
};

/** Null: all of it was taken. */
export async function eachLine<Stop>(
  file: Pick<Blob, 'size' | 'slice' | 'stream'>,
  lines: Lines<Stop>,
): Promise<Stop | FileProblem | null> {
  const { limits } = lines;
  if (file.size > limits.file) return { kind: 'too-large', most: limits.file };
  let reader: ReadableStreamDefaultReader<Bytes> | null = null;
  try {
    const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const isPacked = head[0] === 0x1f && head[1] === 0x8b;
    let read = 0;
    const counted = new TransformStream<Bytes, Bytes>({
      transform(part, controller) {
        read += part.length;
        lines.onProgress?.(file.size === 0 ? 1 : read / file.size);
        controller.enqueue(part);
      },
    });
    const packed = (file.stream() as ReadableStream<Bytes>).pipeThrough(counted);
    const stream = isPacked ? packed.pipeThrough<Bytes>(new DecompressionStream('gzip')) : packed;
    reader = stream.getReader();
    return await split(reader, lines);
  } catch (error) {
    return { kind: 'unreadable', message: error instanceof Error ? error.message : String(error) };
  } finally {
    reader?.cancel().catch(() => {});
  }
}

async function split<Stop>(
  reader: ReadableStreamDefaultReader<Bytes>,
  { take, limits }: Lines<Stop>,
): Promise<Stop | FileProblem | null> {
  // What is no text becomes a sign that no reader takes for what stood there.
  const decoder = new TextDecoder();
  let rest = '';
  let unpacked = 0;
  for (;;) {
    const { done, value } = await reader.read();
    unpacked += value?.length ?? 0;
    // A small file may unpack to a very large one.
    if (unpacked > limits.file) return { kind: 'too-large', most: limits.file };
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    let from = 0;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n', from)) {
      const stop = take(rest.slice(from, end));
      if (stop !== null) return stop;
      from = end + 1;
    }
    rest = rest.slice(from);
    if (rest.length > limits.line) return { kind: 'too-large', most: limits.line };
    if (done) return rest === '' ? null : take(rest);
  }
}
