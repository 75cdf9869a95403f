// Owns the proof that a body is read no further than is wanted, whatever the server sends and however it is cut into pieces.
import { describe, expect, it } from 'vitest';
import { bodyWish, readBody } from '../../src/probes/body.ts';
import { targetOf } from '../support/targets.ts';

const KILOBYTE = 1024;
const GLANCE = bodyWish(targetOf().expectation);
const never = () => false;

type Sent = { readonly answer: Response; readonly state: { pulled: number; cancelled: boolean } };

/** Gives the pieces one by one, and then `end`s: closed, broken, or never. */
function sending(
  pieces: readonly (string | Uint8Array)[],
  end: 'close' | 'break' = 'close',
  contentType = 'text/html',
): Sent {
  const state = { pulled: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[state.pulled];
        state.pulled += 1;
        if (piece !== undefined)
          controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
        else if (end === 'close') controller.close();
        else controller.error(new TypeError('broken'));
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { answer: new Response(body, { headers: { 'content-type': contentType } }), state };
}

describe('a body', () => {
  it('is read whole when it is small', async () => {
    const { answer } = sending(['Good ', 'morning']);
    expect(await readBody(answer, GLANCE, never)).toEqual({
      text: 'Good morning',
      size: 12,
      ending: 'whole',
    });
  });

  it('may be missing', async () => {
    const none = new Response(null, { status: 204 });
    expect(await readBody(none, GLANCE, never)).toEqual({ text: '', size: 0, ending: 'whole' });
  });

  it('is glanced at where no text is expected: 64 kB, then the connection is given up', async () => {
    const { answer, state } = sending(Array.from({ length: 1000 }, () => 'x'.repeat(10 * KILOBYTE)));
    const body = await readBody(answer, GLANCE, never);
    expect(body).toMatchObject({ size: 64 * KILOBYTE, ending: 'enough' });
    expect(state).toEqual({ pulled: 7, cancelled: true });
  });

  it('says the same however much of it comes at once', async () => {
    const text = `${'x'.repeat(600 * KILOBYTE)} the needle`;
    const wish = bodyWish(targetOf({ mustContain: 'the needle' }).expectation);
    const atOnce = await readBody(sending([text]).answer, wish, never);
    const inPieces = await readBody(sending(text.match(/[^]{1,10000}/g) ?? []).answer, wish, never);
    expect(atOnce).toEqual(inPieces);
    expect(atOnce.text).not.toContain('the needle');
    expect(atOnce.size).toBe(512 * KILOBYTE);
  });

  it('is read no further than the text that is wanted', async () => {
    const { answer, state } = sending(['Welcome to the ', 'Shop, ', 'and so on', 'and on']);
    const wish = bodyWish(targetOf({ mustContain: 'the Shop' }).expectation);
    expect(await readBody(answer, wish, never)).toMatchObject({
      text: 'Welcome to the Shop, ',
      ending: 'enough',
    });
    expect(state).toEqual({ pulled: 2, cancelled: true });
  });

  it('is read to its end where a text must not be there', async () => {
    const wish = bodyWish(targetOf({ mustContain: 'Shop', mustNotContain: 'Error' }).expectation);
    const { answer } = sending(['Shop', '… and an Error']);
    expect(await readBody(answer, wish, never)).toMatchObject({
      text: 'Shop… and an Error',
      ending: 'whole',
    });
  });

  it('keeps what came before it broke, and tells whose fault that was', async () => {
    const broken = await readBody(sending(['Half'], 'break').answer, GLANCE, never);
    expect(broken).toEqual({ text: 'Half', size: 4, ending: 'cut' });
    const late = await readBody(sending(['Half'], 'break').answer, GLANCE, () => true);
    expect(late).toEqual({ text: 'Half', size: 4, ending: 'late' });
  });

  it.each([
    ['text/html; charset=ISO-8859-1', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'café'],
    ['text/html; charset="windows-1251"', Uint8Array.of(0xc4, 0xe0), 'Да'],
    ['text/html; charset=utf-8', Uint8Array.of(0xe2, 0x82, 0xac), '€'],
    ['text/html', Uint8Array.of(0xe2, 0x82, 0xac), '€'],
    ['text/html; charset=no-such-thing', Uint8Array.of(0xe2, 0x82, 0xac), '€'],
  ])('is text in its own alphabet: %s', async (contentType, bytes, text) => {
    // Letter by letter: characters of several bytes may be torn apart.
    const { answer } = sending(
      Array.from(bytes, (byte) => Uint8Array.of(byte)),
      'close',
      contentType,
    );
    expect((await readBody(answer, GLANCE, never)).text).toBe(text);
  });
});
