// Owns how an exported page looks: plain, in the light or the dark of its reader, and light on paper.

export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #4d4d4d; --ground: #fff; --line: #bbb; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eee; --soft: #c4c4c4; --ground: #161616; --line: #555; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 78rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; break-after: avoid; }
p, li, dd { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: .75rem 1.5rem; margin: 0; }
dl > div { break-inside: avoid; }
dt { color: var(--soft); font-size: .85rem; }
dd { margin: 0; font-size: 1.1rem; font-weight: 600; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .5rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
th { font-weight: 600; }
td, tbody th { min-width: 6rem; max-width: 28rem; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { overflow-wrap: normal; }
tr { break-inside: avoid; }
@page { margin: 14mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --ground: #fff; --line: #999; }
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; }
  table { font-size: 7.5pt; }
  td, tbody th { min-width: 0; }
  .wide { overflow: visible; }
}
`;
