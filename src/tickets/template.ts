// Owns the user's own template for letters to a provider. It is filled in without `eval`, which no page of ours may do.
import Mustache from 'mustache';
import { failure, success, type Result } from '../base/result.ts';

/** What a template may name, as `{{letter}}`. Plain text: nothing is escaped. */
export type TemplateView = {
  readonly letter: string;
  readonly subject: string;
  readonly provider: string;
  /** Names of what fails, as a list in words. */
  readonly sites: string;
  /** What the provider calls the ticket; empty: not known. */
  readonly number: string;
  readonly identifiers: string;
};

export const NO_VIEW: TemplateView = {
  ...{ letter: '', subject: '', provider: '', sites: '', number: '', identifiers: '' },
};

export const TEMPLATE_NAMES = [
  'letter',
  'subject',
  'provider',
  'sites',
  'number',
  'identifiers',
] as const satisfies readonly (keyof TemplateView)[];

export type FillTemplate = typeof fillTemplate;

/** A problem tells in English where it cannot be read (https://mustache.github.io/mustache.5.html). */
export function fillTemplate(template: string, view: TemplateView): Result<string, string> {
  try {
    return success(Mustache.render(template, view, {}, { escape: String }));
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}
