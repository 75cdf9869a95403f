// Owns the table of contracts that a user can start from. Each is a preset to be checked, never the last word.
import { AWS } from './presets/aws.ts';
import { AZURE } from './presets/azure.ts';
import { DIGITALOCEAN } from './presets/digitalocean.ts';
import { DREAMHOST } from './presets/dreamhost.ts';
import { GOOGLE } from './presets/google.ts';
import { HETZNER } from './presets/hetzner.ts';
import { KINSTA } from './presets/kinsta.ts';
import { LINODE } from './presets/linode.ts';
import { LIQUID_WEB } from './presets/liquid-web.ts';
import { OVH_US } from './presets/ovh-us.ts';
import { UNKNOWN_TERMS } from './presets/terms.ts';
import { UPCLOUD } from './presets/upcloud.ts';
import { VULTR } from './presets/vultr.ts';
import type { Profile } from './profile.ts';

/** By provider. */
export const PRESETS: readonly Profile[] = [
  ...AWS,
  ...AZURE,
  ...DIGITALOCEAN,
  ...DREAMHOST,
  ...GOOGLE,
  ...HETZNER,
  ...KINSTA,
  ...LINODE,
  ...LIQUID_WEB,
  ...OVH_US,
  ...UPCLOUD,
  ...VULTR,
];

/** For every other contract: nothing is promised and nothing owed until the user says so. */
export const FREE_FORM: Profile = { ...UNKNOWN_TERMS, id: 'free-form', provider: '', product: '' };

export function presetOf(id: string): Profile | null {
  return [...PRESETS, FREE_FORM].find((each) => each.id === id) ?? null;
}

/** Those for a provider that the user calls by this name: as we do, with more words, or with fewer. */
export function presetsFor(provider: string): readonly Profile[] {
  const called = wordsOf(provider);
  return PRESETS.filter((each) => {
    const known = wordsOf(each.provider);
    const [fewer, more] = called.length < known.length ? [called, known] : [known, called];
    return fewer.length > 0 && fewer.every((word) => more.includes(word));
  });
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
