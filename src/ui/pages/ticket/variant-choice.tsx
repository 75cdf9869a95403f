// Owns choosing which letter to write: those that fit what is known come first, the others can be asked for.
import { VARIANTS, type Variant } from '../../../tickets/variant.ts';
import { say } from '../../data/manner.ts';

export type VariantChoiceProps = {
  /** The fittest first. */
  readonly fit: readonly Variant[];
  readonly chosen: Variant;
  readonly onChoose: (variant: Variant) => void;
};

export function VariantChoice({ fit, chosen, onChoose }: VariantChoiceProps) {
  const all = [...fit, ...VARIANTS.filter((each) => !fit.includes(each))];
  return (
    <fieldset class="variants">
      <legend class="hidden">{say('ticketWhich')}</legend>
      {all.map((each) => (
        <label key={each} class={fit.includes(each) ? 'is-fit' : 'muted'}>
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
