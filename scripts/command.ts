// Owns what all commands do with their words: options and files are read, help is given, and a mistake gets a sentence.
import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { givenPath } from './given-path.ts';

/** Something that whoever typed the command can mend. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}

process.on('uncaughtException', (error) => {
  console.error(error instanceof Complaint ? error.message : error);
  process.exit(error instanceof Complaint ? 2 : 1);
});

/** Reads the command's options; prints the help and ends where that is what was asked for. */
export function readOptions<Config extends ParseArgsConfig>(
  help: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(help);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Complaint(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

/** The value in a JSON file that somebody named; the help, where nobody did. */
export function readJson(file: string | undefined, help: string): unknown {
  if (file === undefined) throw new Complaint(help);
  let text: string;
  try {
    text = readFileSync(givenPath(file), 'utf8');
  } catch {
    throw new Complaint(`${file} cannot be read: is it there?`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Complaint(`${file} is not JSON.`);
  }
}
