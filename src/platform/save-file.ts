// Owns handing a file to the user: it goes where the browser puts downloads, or where it asks.

/** Long enough for the slowest disk to begin; the browser holds the file until then. */
const KEPT_FOR = 60_000;

export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
