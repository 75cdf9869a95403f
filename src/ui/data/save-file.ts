// Owns handing a file to the user: it goes where the browser puts downloads, or where it asks.

let last: string | null = null;

/** The browser may still be writing what was saved before: it is given up only when the next one is saved. */
export function saveFile(file: Blob, name: string): void {
  const before = last;
  last = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = last;
  link.download = name;
  link.click();
  if (before !== null) URL.revokeObjectURL(before);
}
