// Owns what is owed, in words: what a claim can ask for, and what it would be if all that is doubtful were so.
import type { Credit } from '../../../sla/credit.ts';
import { pageManner, say } from '../../data/manner.ts';

export function sayCredit({ least, most, unit, money }: Credit): string {
  const format = new Intl.NumberFormat(pageManner.locale, {
    maximumFractionDigits: 2,
    roundingMode: 'floor',
  });
  const amount = (figure: number) => say(`slaUnit_${unit.replaceAll('-', '_')}`, format.format(figure));
  const price = (figure: number) =>
    money &&
    new Intl.NumberFormat(pageManner.locale, {
      ...{ style: 'currency', currency: money.currency, roundingMode: 'floor' },
    }).format(figure);
  const whole = (figure: number, paid: string | null) =>
    paid === null ? amount(figure) : say('slaInMoney', amount(figure), paid);
  const sure = whole(least, money && price(money.least));
  if (amount(least) === amount(most)) return sure;
  const doubtful = whole(most, money && price(money.most));
  return least === 0 ? say('slaCreditUnsure', doubtful) : say('slaCreditRange', sure, doubtful);
}
