// Owns tickets in a client area of WHMCS, which many hosts have.
import { CHOOSE_FIRST, type Family } from '../family.ts';

/**
 * `subject` and `message`, on the second page, whose address has a department. The first page, where it is chosen, passes
 * nothing on. Its maker documents the names for its API; that the form takes them is seen in links of its users.
 */
export const whmcs: Family = {
  kind: 'whmcs',
  format: 'plain',
  standing: 'seen',
  sources: [
    'https://developers.whmcs.com/api-reference/openticket/',
    'https://github.com/GeoCat/qgis-bridge-plugin',
  ],
  taking({ path, query }) {
    if (!path.endsWith('/submitticket.php')) return null;
    if (query('step') !== '2' || !/^\d+$/.test(query('deptid') ?? '')) return CHOOSE_FIRST;
    return {
      subject: { name: 'subject', most: null },
      body: { name: 'message', most: null },
      caveats: [],
    };
  },
};
