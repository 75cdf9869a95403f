// Owns the marks of pages that answer 200 while the site is not there.
import type { FailurePage } from './failure.ts';

/** Each mark is a phrase that the page's maker wrote for this one purpose; a whole site that quotes it is longer. */
const MARKS: readonly { readonly page: FailurePage; readonly marks: readonly RegExp[] }[] = [
  {
    page: 'database-error',
    marks: [
      /error establishing a database connection/i,
      /<title>\s*database error\s*<\/title>/i,
      /could not connect to the database server/i,
      /SQLSTATE\[HY000\] \[20\d\d\]/,
      /the site is experiencing technical difficulties/i,
    ],
  },
  {
    page: 'default-server-page',
    marks: [
      /<title>\s*welcome to nginx!?\s*<\/title>/i,
      /apache2 \w+ default page/i,
      /<title>\s*test page for the (apache|nginx|http server)/i,
      /<h1>\s*it works!\s*<\/h1>/i,
      /<title>\s*iis windows( server)?\s*<\/title>/i,
      /<title>\s*default web site page\s*<\/title>/i,
      /<title>\s*index of \/\s*<\/title>/i,
    ],
  },
  {
    page: 'suspended-account',
    marks: [
      /<title>\s*account suspended\s*<\/title>/i,
      /this account has been suspended/i,
      /<title>\s*(web)?site (is )?(suspended|disabled)\s*<\/title>/i,
      /bandwidth limit exceeded/i,
    ],
  },
  {
    page: 'parked-domain',
    marks: [
      /this domain (name )?(is|has been) (parked|registered at)/i,
      /(buy|purchase) this domain/i,
      /the domain [^<]{3,80} (is|may be) for sale/i,
      /sedoparking|parkingcrew|bodis\.com/i,
    ],
  },
  { page: 'under-construction', marks: [/<title>\s*(under construction|coming soon)\s*<\/title>/i] },
];

/** Failure pages are short. A long page that holds such a phrase writes about it. */
const MAX_SIZE = 24 * 1024;

/** Which well-known failure page a body is, if any. */
export function recognizeFailurePage(text: string, size: number): FailurePage | null {
  if (size > MAX_SIZE) return null;
  return MARKS.find(({ marks }) => marks.some((mark) => mark.test(text)))?.page ?? null;
}
