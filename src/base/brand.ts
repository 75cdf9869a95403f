// Owns nominal types: a number that is an instant cannot be passed where a duration is due.

declare const brand: unique symbol;

/** A `Value` that only its own constructor function can make. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
