// Owns style sheets of parts that are loaded later: the first paint does without them.

/** Resolves when the sheet is there, or cannot be had: words without a look are better than none. */
export function wearSheet(url: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
