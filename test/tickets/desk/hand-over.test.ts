// Owns what goes to the clipboard and into an address.
import { describe, expect, test } from 'vitest';
import { handOver } from '../../../src/tickets/desk/hand-over.ts';
import { deskAt, handed, TAKING } from '../../support/desks.ts';

const MAIL = 'mailto:support@acme.example';

describe('a hand-over', () => {
  test('puts the whole letter on the clipboard, whatever fits into the address', () => {
    const letter = handed({ plain: 'x'.repeat(50_000), html: '<p>x</p>' });
    for (const typed of [...TAKING, 'https://acme.example/contact']) {
      const { clipboard } = handOver(deskAt(typed), letter);
      expect(clipboard).toEqual({ plain: letter.plain, html: letter.html });
    }
  });

  test('opens an address that says what it was given', () => {
    const { address } = handOver(deskAt(MAIL), handed({ subject: 'Down: a & b', plain: 'One\nTwo + 3' }));
    expect(address).toBe(`${MAIL}?subject=Down%3A%20a%20%26%20b&body=One%0D%0ATwo%20%2B%203`);
    const whmcs = deskAt('https://my.acme.example/submitticket.php?step=2&deptid=1&subject=old');
    expect(handOver(whmcs, handed({ subject: 'New', plain: 'Text' })).address).toBe(
      'https://my.acme.example/submitticket.php?step=2&deptid=1&subject=New&message=Text',
    );
  });

  test('opens a page that takes nothing as it is, and says so', () => {
    const other = handOver(deskAt('https://acme.example/contact?lang=en#form'), handed());
    expect(other).toMatchObject({
      address: 'https://acme.example/contact?lang=en#form',
      subject: { kind: 'left-out', why: 'not-taken' },
      body: { kind: 'left-out', why: 'not-taken' },
    });
  });

  test('puts the short form where the long one does not fit, and nothing where neither does', () => {
    const long = 'Line of a long letter\n'.repeat(100);
    const short = 'Short: still down.';
    expect(handOver(deskAt(MAIL), handed({ plain: long, short })).body).toEqual({
      ...{ kind: 'filled', as: 'short', text: short },
    });
    const none = handOver(deskAt(MAIL), handed({ plain: long, short: null }));
    expect(none.body).toEqual({ kind: 'left-out', why: 'too-long' });
    expect(none.address).not.toContain('body=');
    // A form takes four times what a mail does.
    expect(handOver(deskAt(TAKING[0]), handed({ plain: long })).body).toMatchObject({ as: 'whole' });
  });

  test('cuts a subject at the limit of its field, between characters', () => {
    const subject = `Down ${'🔥'.repeat(300)}`;
    const filled = handOver(deskAt(TAKING[0]), handed({ subject })).subject;
    expect(filled).toMatchObject({ kind: 'filled', as: 'cut' });
    const text = filled.kind === 'filled' ? filled.text : '';
    expect(text).toMatch(/^Down (🔥)+…$/u);
    expect(text.length).toBeLessThanOrEqual(256);
    expect(text.length).toBeGreaterThan(250);
  });

  test('leaves room for nothing but a subject where a mail has no more', () => {
    const { address, subject, body } = handOver(
      deskAt(MAIL),
      handed({ subject: '停止'.repeat(120), plain: '停止'.repeat(120), short: null }),
    );
    expect(subject).toMatchObject({ kind: 'filled', as: 'cut' });
    expect(body).toEqual({ kind: 'left-out', why: 'too-long' });
    expect(address.length).toBeLessThanOrEqual(1500);
    expect(address.length).toBeGreaterThan(1450);
  });

  test('leaves the places of a template empty where there is nothing', () => {
    const desk = deskAt('https://acme.example/ticket/{number}?s={subject}&t={body}');
    const { address } = handOver(desk, handed({ subject: 'Down', plain: 'a/b?c', number: 'ABC-12/../3' }));
    expect(address).toBe('https://acme.example/ticket/ABC-123?s=Down&t=a%2Fb%3Fc');
    expect(handOver(desk, handed({ subject: '', plain: '' })).address).toBe(
      'https://acme.example/ticket/?s=&t=',
    );
  });
});
