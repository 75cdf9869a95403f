// Owns what a period of a contract is called in letters: `April 2019 (UTC)`, `2019-03-31 to 2019-04-29 (UTC)`.
import type { Period } from '../../sla/period.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

export function sayPeriod({ name, zone }: Pick<Period, 'name' | 'zone'>): string {
  return `${sayName(name)} (${zone})`;
}

function sayName(name: string): string {
  const [, year = '', month = ''] = /^(\d{4})-(\d\d)$/.exec(name) ?? [];
  const [, ofYear = '', quarter = ''] = /^(\d{4})-Q(\d)$/.exec(name) ?? [];
  if (quarter !== '') return `quarter ${quarter} of ${ofYear}`;
  return month === '' ? name.replace('/', ' to ') : `${MONTHS[Number(month) - 1]} ${year}`;
}
