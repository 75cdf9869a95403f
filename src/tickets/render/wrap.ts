// Owns breaking text into lines; a word that is longer than a line stays whole, so that addresses can be followed.

/** Every line after the first begins with `indent`. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter((each) => each !== '')) {
    const before = line === '' ? (lines.length === 0 ? '' : indent) : `${line} `;
    // A mark does not stand alone before a word that is too long for any line.
    const isMark = line.length < indent.length;
    if (line !== '' && !isMark && before.length + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = `${before}${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
