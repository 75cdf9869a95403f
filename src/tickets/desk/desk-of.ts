// Owns telling a desk from the address that the user pasted.
import { isLoopback, parseHttpUrl } from '../../base/http-url.ts';
import { failure, success, type Result } from '../../base/result.ts';
import type { Desk, DeskProblem } from './desk.ts';
import { FAMILIES } from './families.ts';
import { NOTHING, type Caveat } from './family.ts';
import { formAddressOf } from './form-address.ts';
import { hasPlace, hasPlaces, parseTemplate } from './places.ts';
import { recipientOf } from './recipient.ts';

/** Encoded bytes that every mail program takes from its system (Windows cuts command lines and addresses near 2,000). */
const MAIL_MOST = 1500;
/** Servers take a first line of about 8,000 bytes (Apache's LimitRequestLine, nginx's large_client_header_buffers). */
const FORM_MOST = 6000;

const LONGEST = 2000;

/**
 * `typed`: a form's address, a mail address with or without `mailto:`, or a template with `{subject}`, `{body}`, `{number}`.
 * Nothing is fetched. A page of no known family is a desk, too: nothing arrives filled there.
 */
export function deskOf(typed: string): Result<Desk, DeskProblem> {
  const text = typed.trim();
  if (text === '') return failure('empty');
  if (text.length > LONGEST) return failure('too-long');
  if (/^mailto:/i.test(text) || /^[^/?#\s]+@[^/?#\s]+$/.test(text)) return mailDesk(text);
  if (hasPlaces(text)) return templateDesk(text);
  const parsed = parseHttpUrl(text);
  if (!parsed.ok) return parsed;
  // Some applications route by what stands behind the hash.
  const hash = text.indexOf('#');
  return success(formDesk(hash === -1 ? parsed.value : new URL(text.slice(hash), parsed.value).href));
}

function mailDesk(text: string): Result<Desk, DeskProblem> {
  const recipient = recipientOf(text);
  if (recipient === null) return failure('not-a-recipient');
  return success({
    kind: 'mail',
    address: `mailto:${recipient}`,
    subject: { name: 'subject', most: null },
    body: { name: 'body', most: null },
    ...{ format: 'plain', most: MAIL_MOST, caveats: [], standing: 'documented' },
    sources: ['https://www.rfc-editor.org/rfc/rfc6068'],
  });
}

function templateDesk(text: string): Result<Desk, DeskProblem> {
  const template = parseTemplate(text);
  if (!template.ok) return template;
  const field = (place: 'subject' | 'body') =>
    hasPlace(template.value, place) ? { name: `{${place}}`, most: null } : null;
  return success({
    ...{ kind: 'template', address: template.value, subject: field('subject'), body: field('body') },
    ...{ format: 'plain', most: FORM_MOST, caveats: encryption(template.value) },
    ...{ standing: 'documented', sources: [] },
  });
}

function formDesk(address: string): Desk {
  const form = formAddressOf(address);
  for (const { kind, format, standing, sources, most = FORM_MOST, taking } of FAMILIES) {
    const taken = taking(form);
    if (taken === null) continue;
    const caveats = [...taken.caveats, ...encryption(address)];
    return { ...taken, kind, address, format, most, caveats, standing, sources };
  }
  return {
    ...{ ...NOTHING, kind: 'other', address, format: 'plain', most: FORM_MOST },
    ...{ caveats: encryption(address), standing: 'unknown', sources: [] },
  };
}

function encryption(address: string): Caveat[] {
  const { protocol, hostname } = new URL(address.replaceAll(/[{}]/g, ''));
  return protocol === 'http:' && !isLoopback(hostname) ? ['not-encrypted'] : [];
}
