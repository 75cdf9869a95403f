// Owns that a hand-over arrives at a desk of every family, by names that were written down apart from ours.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOver } from '../../../src/tickets/desk/hand-over.ts';
import { deskAt, handed } from '../../support/desks.ts';
import { openDesks, type OpenDesk, type OpenDesks } from '../../support/open-desks.ts';

let desks: OpenDesks;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.close());

const TAKE = 'gitea gitlab redmine zendesk whmcs jira youtrack discourse template'.split(' ') as OpenDesk[];
const TAKE_NOTHING: OpenDesk[] = ['jira-portal', 'freshdesk', 'other'];

const letter = handed({
  subject: `Down & out: "shop" <a+b> 100% – 停止`,
  plain: 'First line\n  indented & more\n> quoted = 1?\n\nLast line #5',
  number: 'T-77',
});

async function arrivedAt(desk: OpenDesk) {
  const { address } = handOver(deskAt(desks.addresses[desk]), letter);
  const page = await fetch(address);
  return { page: await page.text(), arrived: desks.arrived.at(-1) };
}

describe('a letter', () => {
  test.each(TAKE)('arrives in the fields of %s', async (desk) => {
    expect(deskAt(desks.addresses[desk]).kind).toBe(desk);
    const { page, arrived } = await arrivedAt(desk);
    expect(arrived).toMatchObject({ desk, subject: letter.subject, body: letter.plain });
    expect(page).toContain('value="Down &amp; out: &quot;shop&quot; &lt;a+b> 100% – 停止"');
  });

  test.each(TAKE_NOTHING)('is pasted at %s, whose page opens as it is', async (desk) => {
    expect(deskAt(desks.addresses[desk]).kind).toBe(desk);
    const { arrived } = await arrivedAt(desk);
    expect(arrived).toMatchObject({ desk, subject: null, body: null });
    expect(arrived?.parameters).toEqual([...new URL(desks.addresses[desk]).searchParams]);
  });

  test('leaves the parameters that the user pasted', async () => {
    const { arrived } = await arrivedAt('zendesk');
    expect(arrived?.parameters.slice(0, 2)).toEqual([
      ['ticket_form_id', '360000'],
      ['tf_40630945', 'vps-7'],
    ]);
    expect((await arrivedAt('template')).arrived?.parameters.at(-1)).toEqual(['re', 'T-77']);
  });
});
