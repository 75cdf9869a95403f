// Owns choosing which letter to write, of those that are true by now.
import type { Variant } from '../../../tickets/variant.ts';
import { say } from '../../data/manner.ts';

export type VariantChoiceProps = {
  /** The fittest first. */
  readonly fit: readonly Variant[];
  readonly chosen: Variant;
  readonly onChoose: (variant: Variant) => void;
};

export function VariantChoice({ fit, chosen, onChoose }: VariantChoiceProps) {
  return (
    <fieldset class="variants">
      <legend class="hidden">{say('ticketWhich')}</legend>
      {fit.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="variant"
            value={each}
            checked={each === chosen}
            onChange={() => onChoose(each)}
          />
          <span>{say(`variant_${each.replaceAll('-', '_')}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
