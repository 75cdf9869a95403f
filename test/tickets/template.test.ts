// Owns the user's own template: what it may name, that nothing else comes in, and that a broken one is told of.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillTemplate, type TemplateView } from '../../src/tickets/template.ts';

const VIEW: TemplateView = {
  ...{
    letter: 'It is down & out.',
    subject: '[Outage] shop',
    provider: 'Host <Ltd>',
    sites: 'shop and blog',
  },
  ...{ number: '', identifiers: 'Customer: 4711' },
};

test('puts in what it names, as plain text', () => {
  expect(fillTemplate('Dear {{provider}},\n\n{{letter}}\n\n{{identifiers}}', VIEW)).toEqual({
    ok: true,
    value: 'Dear Host <Ltd>,\n\nIt is down & out.\n\nCustomer: 4711',
  });
});

test('leaves out the part that is about nothing', () => {
  const template = '{{#number}}Ticket {{number}}.\n{{/number}}{{letter}}';
  expect(fillTemplate(template, VIEW)).toMatchObject({ value: VIEW.letter });
  expect(fillTemplate(template, { ...VIEW, number: 'OPS-42' })).toMatchObject({
    value: `Ticket OPS-42.\n${VIEW.letter}`,
  });
});

test('knows no other name, and runs nothing', () => {
  expect(fillTemplate('{{constructor.name}}{{__proto__}}{{toString}}{{nobody}}', VIEW)).toMatchObject({
    ok: true,
  });
  const filled = fillTemplate('{{constructor.constructor}}', VIEW);
  expect(filled.ok && filled.value).not.toContain('native code');
});

test('that cannot be read is told of, and whatever is typed never throws', () => {
  expect(fillTemplate('{{#number}}never closed', VIEW)).toMatchObject({ ok: false });
  fc.assert(
    fc.property(fc.string(), (template) => {
      fillTemplate(template, VIEW);
      fillTemplate(`{{${template}`, VIEW);
    }),
  );
});
