// Owns what is watched of the sample host, as a person would type it.
import { BLOG_TEXT, SHOP_TEXT, type SampleHost } from './sample-host.ts';

export type SampleTarget = {
  readonly name: string;
  readonly url: string;
  readonly site: string;
  readonly provider: string;
  readonly mustContain?: string;
};

/** The first three stand on one machine and fall with it; the last one shows that it is not us. */
export function sampleTargets(host: SampleHost): SampleTarget[] {
  const bakery = { site: 'Bakery', provider: 'Sample Hosting' };
  return [
    { name: 'shop', url: host.shop, ...bakery, mustContain: SHOP_TEXT },
    { name: 'blog', url: host.blog, ...bakery, mustContain: BLOG_TEXT },
    { name: 'wiki', url: host.wiki, site: 'Wiki', provider: 'Sample Hosting', mustContain: 'Recipes' },
    { name: 'docs', url: host.docs, site: 'Manual', provider: 'Another Host', mustContain: 'manual' },
  ];
}
