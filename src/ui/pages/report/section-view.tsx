// Owns one part of the report on the screen and on paper: figures, lines, lists and tables of plain text.
import type { ComponentChildren } from 'preact';
import type { Block, Section, Table } from '../../../reports/paper.ts';

export type SectionViewProps = {
  readonly name: string;
  readonly section: Section;
  /** Where the first cell of each row leads. */
  readonly links?: readonly string[];
  readonly children?: ComponentChildren;
};

export function SectionView({ name, section, links = [], children }: SectionViewProps) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{section.heading}</h2>
      {section.blocks.map((block, index) => (
        <BlockView key={index} block={block} name={name} links={links} />
      ))}
      {children}
    </section>
  );
}

type BlockProps = { readonly block: Block; readonly name: string; readonly links: readonly string[] };

function BlockView({ block, name, links }: BlockProps) {
  switch (block.kind) {
    case 'lines':
      return block.items.map((item) => <p key={item}>{item}</p>);
    case 'list':
      return (
        <ul class="points">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'figures':
      return (
        <dl class="figures">
          {block.items.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableView table={block} name={name} links={links} />;
  }
}

type TableProps = { readonly table: Table; readonly name: string; readonly links: readonly string[] };

/** On a small screen it moves sideways, by keys, too. */
function TableView({ table: { head, rows }, name, links }: TableProps) {
  return (
    <div class="wide" role="group" tabIndex={0} aria-labelledby={name}>
      <table aria-labelledby={name}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([first, ...rest], index) => (
            <tr key={index}>
              <th scope="row">{links[index] === undefined ? first : <a href={links[index]}>{first}</a>}</th>
              {rest.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
