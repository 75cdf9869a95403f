// Owns the question whether a host is of a private network: of this machine, of a home, of a company.

/** By the standards, and by the custom of routers and companies. */
const NAMES = /(^|\.)(localhost|local|lan|internal|intranet|corp|home|home\.arpa|localdomain|private)$/;

/** 0/8, 10/8, 127/8, 100.64/10, 169.254/16, 172.16/12 and 192.168/16. */
const V4 =
  /^(0|10|127)\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^192\.168\./;

/** `::`, `::1`, fc00::/7, fe80::/10, and IPv4 in IPv6, which hides where it leads. */
const V6 = /^\[(::1?\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:|::ffff:|64:ff9b:)/;

/** `hostname` as a URL has it: lower case, numbers in their usual form, IPv6 in brackets. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return V6.test(host);
  if (/^[\d.]+$/.test(host)) return V4.test(host);
  return !host.includes('.') || NAMES.test(host);
}
