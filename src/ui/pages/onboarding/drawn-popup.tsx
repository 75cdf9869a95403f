// Owns drawing the popup by its own parts, without anything that would act.
import { render } from 'preact';
import { Axis } from '../../charts/axis.tsx';
import axisSheet from '../../charts/axis.css?url';
import { StripTextures } from '../../charts/strip-chart.tsx';
import stripSheet from '../../charts/strip-chart.css?url';
import { inOrderOfWorry } from '../../data/order-of-worry.ts';
import type { Overview } from '../../data/overview.ts';
import baseSheet from '../../theme/base.css?url';
import tokenSheet from '../../theme/tokens.css?url';
import { Header } from '../popup/header.tsx';
import { NewsPiece } from '../popup/news.tsx';
import newsSheet from '../popup/news.css?url';
import popupSheet from '../popup/popup.css?url';
import rowSheet from '../popup/rows.css?url';
import { RowHead } from '../popup/row-head.tsx';

const SHEETS = [tokenSheet, baseSheet, stripSheet, axisSheet, popupSheet, rowSheet, newsSheet];

const nothing = () => {};

export function drawPopup(place: ShadowRoot, overview: Overview): void {
  render(<Inside overview={overview} />, place);
}

function Inside({ overview }: { readonly overview: Overview }) {
  return (
    <>
      {SHEETS.map((sheet) => (
        <link key={sheet} rel="stylesheet" href={sheet} />
      ))}
      <StripTextures />
      {/* A selector for a page's direction does not reach in here. */}
      <main dir={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
        <Header overview={overview} isRecording checking={{ isChecking: false, check: nothing }} />
        <div class="middle">
          {overview.news.map((news) => (
            <NewsPiece key={news.outage.id} news={news} overview={overview}>
              {null}
            </NewsPiece>
          ))}
          <ul class="rows">
            {inOrderOfWorry(overview.rows).map((row) => (
              <li key={row.target.id} class="row">
                <RowHead row={row} overview={overview} isOpen={false} onToggle={nothing} />
              </li>
            ))}
          </ul>
          <Axis whole={overview.whole} />
        </div>
      </main>
    </>
  );
}
