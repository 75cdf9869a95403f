// Owns reading a thing once that several ask about: whether it is theirs, and then what it says.

/** The same function, which remembers what it gave for as long as anybody holds what it was asked about. */
export function remembered<Asked extends object, Given>(
  read: (asked: Asked) => Given,
): (asked: Asked) => Given {
  const known = new WeakMap<Asked, { readonly given: Given }>();
  return (asked) => {
    const before = known.get(asked);
    if (before) return before.given;
    const given = read(asked);
    known.set(asked, { given });
    return given;
  };
}
