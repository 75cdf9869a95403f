// Owns by whose clocks a provider goes, as far as anybody has said: nothing is guessed from its name or its address.
import type { DeskSettings } from '../../domain/desk.ts';
import type { ContractScene } from './contract-scene.ts';

export type ProviderZone = {
  /** IANA. */
  readonly zone: string;
  /** Who says so: the user; the provider's status page, of its own times; or the contract, of the periods that it reckons by. */
  readonly by: 'user' | 'page' | 'contract';
};

export function providerZoneOf(
  desk: Pick<DeskSettings, 'zone'>,
  { assessments }: Pick<ContractScene, 'assessments'>,
  pageZone: string | null,
): ProviderZone | null {
  if (desk.zone !== null) return { zone: desk.zone, by: 'user' };
  if (pageZone !== null) return { zone: pageZone, by: 'page' };
  const zone = assessments?.[0].profile.period.zone ?? null;
  return zone === null ? null : { zone, by: 'contract' };
}
