// Owns by whose clocks a provider goes, as far as anybody has said: nothing is guessed from its name or its address.
import type { DeskSettings } from '../../domain/desk.ts';
import type { ContractScene } from './contract-scene.ts';

export type ProviderZone = {
  /** IANA. */
  readonly zone: string;
  /** Who says so: the user, of the provider itself; or the contract, of the periods that it reckons by. */
  readonly by: 'user' | 'contract';
};

export function providerZoneOf(
  desk: Pick<DeskSettings, 'zone'>,
  { assessments }: Pick<ContractScene, 'assessments'>,
): ProviderZone | null {
  if (desk.zone !== null) return { zone: desk.zone, by: 'user' };
  const zone = assessments?.[0].profile.period.zone ?? null;
  return zone === null ? null : { zone, by: 'contract' };
}
