// Owns shapes that are made of others: lists, records, maps, unions by kind.
import { success, type Result } from '../base/result.ts';
import { isPackedNothing, MISFIT, packedAs, within, type Misfit, type Shape } from './shape.ts';

const MOST_ITEMS = 1_000_000;
/** Whatever is hung on an object under one of these names changes what the object is. */
const DANGEROUS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type Maybe<Value> = { readonly maybe: Shape<Value> };

/** A member that may be left out. */
export function maybe<Value>(shape: Shape<Value>): Maybe<Value> {
  return { maybe: shape };
}

export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (value) => (value === null ? success(null) : shape(value));
}

export function list<Value>(shape: Shape<Value>, most = MOST_ITEMS): Shape<Value[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return MISFIT;
    const items: Value[] = [];
    for (const [index, item] of value.entries()) {
      const read = shape(item);
      if (!read.ok) return within(index, read);
      items.push(read.value);
    }
    return success(items);
  };
}

export function pair<First, Second>(first: Shape<First>, second: Shape<Second>): Shape<[First, Second]> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== 2) return MISFIT;
    const one = within(0, first(value[0]));
    if (!one.ok) return one;
    const other = within(1, second(value[1]));
    return other.ok ? success([one.value, other.value]) : other;
  };
}

/** What `encode` makes of a map. */
export function mapOf<Key, Value>(key: Shape<Key>, value: Shape<Value>): Shape<ReadonlyMap<Key, Value>> {
  const entries = list(pair(key, value));
  return (packed) => {
    const read = entries(packedAs('map', packed));
    return read.ok ? success(new Map(read.value)) : read;
  };
}

type Members<Value> = {
  readonly [Name in keyof Value]-?: object extends Pick<Value, Name>
    ? Maybe<Value[Name]>
    : Shape<Value[Name]>;
};

/** An object with these members and no other. The compiler asks for each member of the type. */
export function record<Value extends object>(members: Members<Value>): Shape<Value> {
  const known = Object.entries<Maybe<unknown> | Shape<unknown>>(members).map(([key, member]) =>
    typeof member === 'function'
      ? { key, shape: member, isNeeded: true }
      : { key, shape: member.maybe, isNeeded: false },
  );
  const names = new Set(known.map(({ key }) => key));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return MISFIT;
    const stray = Object.keys(value).find((key) => !names.has(key));
    if (stray !== undefined) return within(stray, MISFIT);
    const built: Record<string, unknown> = {};
    for (const { key, shape, isNeeded } of known) {
      if (!Object.hasOwn(value, key)) {
        if (isNeeded) return within(key, MISFIT);
        continue;
      }
      const read = shape((value as Readonly<Record<string, unknown>>)[key]);
      if (!read.ok) return within(key, read);
      built[key] = read.value;
    }
    return success(built as Value);
  };
}

type Tagged<Tag extends string> = { readonly [Name in Tag]: string };

/** One of several records that are told apart by the member `tag`. The compiler asks for each of them. */
export function tagged<Tag extends string, Value extends Tagged<Tag>>(
  tag: Tag,
  shapes: { readonly [Kind in Value[Tag]]: Shape<Extract<Value, { readonly [Name in Tag]: Kind }>> },
): Shape<Value> {
  return (value) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, tag)) return MISFIT;
    const kind = (value as Readonly<Record<string, unknown>>)[tag];
    if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) return within(tag, MISFIT);
    return (shapes as Readonly<Record<string, Shape<Value>>>)[kind]?.(value) ?? MISFIT;
  };
}

/** Plain JSON that nobody but its owner understands: no deeper than eight levels, and with no dangerous name in it. */
export const free: Shape<unknown> = (value) => freely(value, 8);

function freely(value: unknown, depth: number): Result<unknown, Misfit> {
  if (isPackedNothing(value)) return success(undefined);
  if (typeof value !== 'object' || value === null) return success(value);
  if (depth === 0) return MISFIT;
  const deeper: Shape<unknown> = (member) => freely(member, depth - 1);
  return Array.isArray(value) ? list(deeper)(value) : dictionary(deeper)(value);
}

/** An object whose names are data. */
export function dictionary<Value>(shape: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return MISFIT;
    const built: Record<string, Value> = {};
    for (const [key, member] of Object.entries(value)) {
      if (DANGEROUS.has(key)) return within(key, MISFIT);
      const read = shape(member);
      if (!read.ok) return within(key, read);
      built[key] = read.value;
    }
    return success(built);
  };
}
