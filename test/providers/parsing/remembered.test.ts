// Owns that a body which several technologies ask about is read once.
import { expect, test } from 'vitest';
import { readBody } from '../../../src/providers/parsing/body.ts';
import { remembered } from '../../../src/providers/parsing/remembered.ts';
import { statuspagePart } from '../../../src/providers/parsing/statuspage-shape.ts';

test('what was read of something is given again, also where it was nothing', () => {
  const asked: object[] = [];
  const read = remembered((each: { readonly is: string | null }) => {
    asked.push(each);
    return each.is;
  });
  const [one, none] = [{ is: 'one' }, { is: null }];
  expect([read(one), read(none), read(one), read(none)]).toEqual(['one', null, 'one', null]);
  expect(asked).toEqual([one, none]);
});

test('a body in the shape of Statuspage is read once', () => {
  const body = readBody('{"page":{"id":"a"},"status":{"indicator":"none"},"components":[]}');
  expect(statuspagePart(body)).toMatchObject({ headline: { is: 'none' } });
  expect(statuspagePart(body)).toBe(statuspagePart(body));
});
