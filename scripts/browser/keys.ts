// Owns the keyboard: what each key is called in CDP and in WebDriver.
import type { Modifier } from './browser.ts';

interface Key {
  readonly key: string;
  readonly code: string;
  readonly virtual: number;
  readonly webdriver: string;
  readonly text?: string;
}

const NAMED: Readonly<Record<string, readonly [virtual: number, webdriver: string, text?: string]>> = {
  Backspace: [8, '\uE003'],
  Tab: [9, '\uE004'],
  Enter: [13, '\uE007', '\r'],
  Escape: [27, '\uE00C'],
  PageUp: [33, '\uE00E'],
  PageDown: [34, '\uE00F'],
  End: [35, '\uE010'],
  Home: [36, '\uE011'],
  ArrowLeft: [37, '\uE012'],
  ArrowUp: [38, '\uE013'],
  ArrowRight: [39, '\uE014'],
  ArrowDown: [40, '\uE015'],
  Delete: [46, '\uE017'],
};

export const MODIFIERS: Readonly<Record<Modifier, { readonly bit: number; readonly webdriver: string }>> = {
  Alt: { bit: 1, webdriver: '\uE00A' },
  Control: { bit: 2, webdriver: '\uE009' },
  Meta: { bit: 4, webdriver: '\uE03D' },
  Shift: { bit: 8, webdriver: '\uE008' },
};

/** A key by its `KeyboardEvent.key`, or a single character; a line break is Enter. */
export function keyOf(name: string): Key {
  const key = name === '\n' ? 'Enter' : name;
  const named = NAMED[key];
  if (named) {
    const [virtual, webdriver, text] = named;
    return { key, code: key, virtual, webdriver, ...(text === undefined ? {} : { text }) };
  }
  if (Array.from(key).length !== 1) throw new Error(`no such key: ${key}`);
  const upper = key.toUpperCase();
  const letter = /^[A-Z]$/.test(upper);
  const digit = /^\d$/.test(key);
  const code = letter ? `Key${upper}` : digit ? `Digit${key}` : key === ' ' ? 'Space' : '';
  const virtual = letter || digit || key === ' ' ? (upper.codePointAt(0) ?? 0) : 0;
  return { key, code, virtual, webdriver: key, text: key };
}
