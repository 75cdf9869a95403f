// Owns what the popup tells of an outage in its provider's words: beside ours, and never mixed with them.
import { sayAfterwards, sayFirstWord, sayGreen, sayReading } from '../../../text/provider-word.ts';
import { quoteCode } from '../../../text/provider-code.ts';
import { quote } from '../../../text/quote.ts';
import { sayPattern } from '../../../text/recurrence.ts';
import { sayTime } from '../../../text/time.ts';
import { isNotTheirs } from '../../../domain/as-corrected.ts';
import { current } from '../../../domain/thread.ts';
import { habitOf } from '../../data/habits.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { News } from '../../data/news.ts';
import type { Overview } from '../../data/overview.ts';
import { providerWord, type ProviderWord } from '../../data/provider-word.ts';
import { onceHeard, type Drawing } from './heard.tsx';
import { NoReply } from './no-reply.tsx';
import { PageLink } from './page-link.tsx';
import { Aside, MOST_THREADS, SaidThread } from './said-thread.tsx';
import { sayPage, WORD } from './say-page.ts';

export type ProviderSaysProps = Drawing & { readonly news: News; readonly overview: Overview };

export const ProviderSays = onceHeard<ProviderSaysProps>(({ news, overview, heard, Icon }) => {
  const { outage } = news;
  const { now } = overview;
  const habit = habitOf(outage.windows, heard.windows, pageManner.zone);
  const word = providerWord(outage, heard, overview.rows, now);
  return (
    <>
      {habit && (
        <p>
          <b>{sayPattern(pageManner, habit, now)}</b>
        </p>
      )}
      <NoReply tickets={heard.tickets} outage={outage} now={now} />
      {word && !isNotTheirs(outage) && <Word word={word} news={news} overview={overview} Icon={Icon} />}
    </>
  );
});

type WordProps = ProviderSaysProps & { readonly word: ProviderWord };

function Word({ word, news: { outage }, overview: { now }, Icon }: WordProps) {
  const isOver = outage.endedAt !== null;
  const { said, aside, source } = word;
  const [first] = said;
  const green = sayGreen(say, word.lag);
  const reading = sayReading(pageManner, word.poll, now);
  const isStale = (word.poll?.problem ?? null) !== null;
  return (
    <section class="said" aria-label={say('providerLabel', quote(word.provider, WORD))}>
      <p class="said-head">
        <Icon state="provider" />
        <span>
          {sayHead(word, isOver)}
          {word.lag.firstWord && (
            <>
              {say('popupJoin')}
              <b>{sayFirstWord(say, word.lag.firstWord)}</b>
            </>
          )}
        </span>
      </p>
      {said.slice(0, MOST_THREADS).map((each) => (
        <SaidThread key={each.thread.id} said={each} outage={outage.id} now={now} isFirst={each === first} />
      ))}
      {said.length > MOST_THREADS && (
        <p class="muted small">{say('providerMore', said.length - MOST_THREADS)}</p>
      )}
      {aside.map((thread) => (
        <Aside key={thread.id} thread={thread} outage={outage.id} />
      ))}
      {word.isContradiction && <p class="worse">{say('providerContradiction')}</p>}
      {word.calledOverAt !== null && (
        <p class="worse">{say('providerCalledOver', sayTime(pageManner, word.calledOverAt, now))}</p>
      )}
      {isOver && said.length > 0 && <p>{sayAfterwards(say, word.lag).join(say('popupJoin'))}</p>}
      {isStale && <p class="worse">{reading}</p>}
      {!word.isContradiction && !isOver && word.report && <p>{sayPage(word.report, isStale)}</p>}
      <p class="muted small">
        {[...(green === null ? [] : [green]), ...(isStale ? [] : [reading])].map(
          (part) => part + say('popupJoin'),
        )}
        <PageLink
          url={first?.thread.heads ? (current(first.thread.heads).content.url ?? source.page) : source.page}
        />
      </p>
    </section>
  );
}

/** `Northwind Hosting: “Investigating”`; where they say nothing, so it is told, and where nobody knows, that. */
function sayHead({ provider, said: [first], aside, poll }: ProviderWord, isOver: boolean): string {
  const name = quote(provider, WORD);
  if (first) {
    const { state, title } = current(first.thread.heads).content;
    return say('providerSays', name, state.word === '' ? quote(title, WORD) : quoteCode(state.word, WORD));
  }
  if (aside.length > 0) return say('providerAside', name);
  if (!poll?.read || poll.problem) return say('providerUnknown', name);
  return say(isOver ? 'providerSaidNothing' : 'providerSilent', name);
}
