// Owns a draft: one variant, made of what is known at one moment, with every secret starred out.
import type { Dossier } from '../timeline/dossier.ts';
import type { Instant } from '../time/instant.ts';
import { shorten } from '../base/shorten.ts';
import type { Form } from './form.ts';
import { letter, lines, mapLetter, section, type Letter } from './letter.ts';
import { creditClaim } from './letters/credit-claim.ts';
import { firstReport } from './letters/first-report.ts';
import { intermittent } from './letters/intermittent.ts';
import { maintenanceOverran } from './letters/maintenance-overran.ts';
import { allClear, notice } from './letters/notice.ts';
import { recovered } from './letters/recovered.ts';
import { update } from './letters/update.ts';
import { publicWords } from './public-words.ts';
import { redact } from './redact.ts';
import { sceneOf, type LetterOptions, type Scene } from './scene.ts';
import { dossierFor, isTrueOf, type Variant } from './variant.ts';

export type Draft = {
  readonly variant: Variant;
  /** The moment of which it tells. */
  readonly at: Instant;
  readonly subject: string;
  /** Lines by weight: `fit` leaves out the lightest. */
  readonly short: Letter;
  readonly long: Letter;
  /** What looks like a secret and is none: the hash of the log, public addresses. For `redact`, once the user has edited. */
  readonly publicWords: readonly string[];
};

const FORMS: Readonly<Record<Variant, (scene: Scene) => Form>> = {
  'first-report': firstReport,
  update,
  recovered,
  'credit-claim': creditClaim,
  intermittent,
  'maintenance-overran': maintenanceOverran,
  notice,
  'all-clear': allClear,
};

const SUBJECT = 160;

/** Null: it would not be true now. `variantsFor` tells what fits best. */
export function draftOf(variant: Variant, dossier: Dossier, options: LetterOptions): Draft | null {
  if (!isTrueOf(variant, dossier)) return null;
  const form = FORMS[variant](sceneOf(dossierFor(variant, dossier), options));
  const known = publicWords(dossier, options);
  const safe = (text: string) =>
    redact(text, { publicWords: known, hidePrivateAddresses: options.hidePrivateAddresses });
  // One line, whatever names are in it: a subject becomes a header.
  const subject = shorten(form.subject, SUBJECT);
  const long = mapLetter(letter(subject, ...form.long), safe);
  const short = mapLetter(letter(subject, section('', lines(...form.short))), safe);
  return { variant, at: dossier.now, subject: long.subject, short, long, publicWords: known };
}
