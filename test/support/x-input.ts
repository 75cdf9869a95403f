// Owns real input to a display of X: keys and clicks as from a keyboard and a mouse, by its XTEST extension.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Of the events that XTEST makes. */
const EVENT = { keyDown: 2, keyUp: 3, buttonDown: 4, buttonUp: 5, move: 6 } as const;
const FAKE_INPUT = 2;
const QUERY_EXTENSION = 98;
const BUTTONS = { left: 1, right: 3 } as const;

/** Codes of a PC's keyboard, as X numbers them. */
export const KEYS = {
  ...{ alt: 64, shift: 50, control: 37, enter: 36, escape: 9, down: 116, ' ': 65 },
  ...{ d: 40, e: 26, l: 46, n: 57, t: 28, w: 25 },
} as const;

export type Key = keyof typeof KEYS;

export type XInput = {
  /** All at once, as a chord. */
  readonly press: (keys: readonly Key[]) => void;
  readonly click: (x: number, y: number, button?: keyof typeof BUTTONS) => void;
  readonly close: () => void;
};

/** Of a display on this machine that lets everybody in. */
export async function openXInput(display: string): Promise<XInput> {
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  await once(socket, 'connect');
  const hello = Buffer.alloc(12);
  hello.write('l');
  hello.writeUInt16LE(11, 2);
  socket.write(hello);
  const answer = await take(socket, 8);
  if (answer[0] !== 1) throw new Error('the display lets nobody in');
  const setup = await take(socket, answer.readUInt16LE(6) * 4);
  const root = setup.readUInt32LE(32 + padded(setup.readUInt16LE(16)) + setup.readUInt8(21) * 8);
  socket.write(request(QUERY_EXTENSION, 0, 'XTEST'));
  const opcode = (await take(socket, 32)).readUInt8(9);
  if (opcode === 0) throw new Error('the display has no XTEST');

  const fake = (event: number, detail: number, x = 0, y = 0) => {
    const told = Buffer.alloc(36);
    told.writeUInt8(opcode, 0);
    told.writeUInt8(FAKE_INPUT, 1);
    told.writeUInt16LE(told.length / 4, 2);
    told.writeUInt8(event, 4);
    told.writeUInt8(detail, 5);
    if (event === EVENT.move) told.writeUInt32LE(root, 12);
    told.writeInt16LE(x, 24);
    told.writeInt16LE(y, 26);
    socket.write(told);
  };
  return {
    press(keys) {
      for (const key of keys) fake(EVENT.keyDown, KEYS[key]);
      for (const key of keys.toReversed()) fake(EVENT.keyUp, KEYS[key]);
    },
    click(x, y, button = 'left') {
      fake(EVENT.move, 0, x, y);
      fake(EVENT.buttonDown, BUTTONS[button]);
      fake(EVENT.buttonUp, BUTTONS[button]);
    },
    close: () => socket.destroy(),
  };
}

async function take(socket: Socket, length: number): Promise<Buffer> {
  for (;;) {
    const read = socket.read(length) as Buffer | null;
    if (read) return read;
    await once(socket, 'readable');
  }
}

function request(opcode: number, data: number, name: string): Buffer {
  const told = Buffer.alloc(8 + padded(name.length));
  told.writeUInt8(opcode, 0);
  told.writeUInt8(data, 1);
  told.writeUInt16LE(told.length / 4, 2);
  told.writeUInt16LE(name.length, 4);
  told.write(name, 8);
  return told;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
