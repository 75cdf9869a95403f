// Owns the hints themselves. One may be added where its source says so in words.
import type { Hint, ProviderHint } from './provider-hint.ts';

const BUMP: Hint = { kind: 'do-not-bump' };

function said(
  hint: Hint,
  names: readonly string[],
  domains: readonly string[],
  source: string | null,
): ProviderHint {
  return { hint, names, domains, source, standing: 'unverified' };
}

export const PROVIDER_HINTS: readonly ProviderHint[] = [
  said(
    { kind: 'counts-from-report', by: ['chat', 'mail'] },
    ['StableHost'],
    ['stablehost.com'],
    'http://support.stablehost.com/en/articles/2086924-what-is-your-sla-policy',
  ),
  said(
    { kind: 'counts-from-report', by: ['any'] },
    ['HostingKing'],
    ['hostingking.com'],
    'https://hostingking.com/company/sla',
  ),
  said({ kind: 'counts-from-report', by: ['any'] }, ['DomiServer'], [], null),
  said(
    { kind: 'counts-from-report', by: ['ticket', 'mail', 'chat', 'phone'] },
    ['OVHcloud US', 'OVH US'],
    ['us.ovhcloud.com'],
    'https://us.ovhcloud.com/legal/sla/ovhcloud-connect/',
  ),
  said(
    { kind: 'notice-due', businessDays: 5 },
    ['Cloudflare'],
    ['cloudflare.com'],
    'https://www.breachr.dev/blog/cloudflare-sla-credit-claim-guide',
  ),
  said(
    { kind: 'claim-subject', words: 'SLA Credit Request' },
    ['AWS', 'Amazon Web Services'],
    ['aws.amazon.com'],
    'https://www.breachr.dev/blog/aws-sla-credit-claim-guide',
  ),
  said(
    BUMP,
    ['ThisWebHost', 'This Web Host'],
    ['thiswebhost.com'],
    'https://www.thiswebhost.com/clients/knowledgebase/570/How-long-can-I-expect-to-wait-for-a-response-or-resolution-to-my-support-ticket.html',
  ),
  said(
    BUMP,
    ['Server Management Plus'],
    ['servermanagementplus.com'],
    'https://servermanagementplus.com/support-ticket-guidelines',
  ),
];
