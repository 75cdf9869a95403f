// Owns the contract between the background and the reader, which may be gone after any of its answers.
import type { HttpUrl } from '../base/http-url.ts';
import type { Result } from '../base/result.ts';
import type { RecognitionProblem } from '../domain/poll.ts';
import type { PollDue } from '../domain/poll-schedule.ts';
import type { StatusSource } from '../domain/status-source.ts';
import type { StoreProblem } from '../domain/store-problem.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { Refusal } from './commands.ts';

/** What the reader cannot know by itself. */
type Circumstances = {
  /** From this computer's clock to the time of the record. */
  readonly correction: Duration;
  /** 0 ≤ n < 1. */
  readonly random: number;
};

export type ReadTask = Circumstances & { readonly kind: 'read'; readonly due: PollDue };
export type FindTask = Circumstances & {
  readonly kind: 'find';
  readonly provider: string;
  readonly pasted: HttpUrl;
};

/** Folds away the checks of every hour that is over at `now`, in the time of the record. */
export type FoldTask = { readonly kind: 'fold'; readonly now: Instant };

export type ReadOutcome = {
  /** They said something that they had not said before. */
  readonly hasNews: boolean;
};
export type FindOutcome = Result<StatusSource, RecognitionProblem | Refusal>;

/** Whether anything was folded, and sealed. */
export type FoldOutcome = Result<boolean, StoreProblem>;

/**
 * What the reader is to the background: it reads status pages, understands them and writes down what it read; and it does
 * what the record needs now and then, and no check waits for. None of it rejects.
 */
export interface Reader {
  read(task: ReadTask): Promise<ReadOutcome>;
  find(task: FindTask): Promise<FindOutcome>;
  fold(task: FoldTask): Promise<FoldOutcome>;
}

export type ReaderTask = ReadTask | FindTask | FoldTask;

export type ReaderQuestion = {
  readonly task: ReaderTask;
  /** Match patterns of the hosts that the user lets us read. */
  readonly permitted: readonly string[];
};

export type ReaderAnswer<Kind extends ReaderTask['kind'] = ReaderTask['kind']> = {
  readonly read: ReadOutcome;
  readonly find: FindOutcome;
  readonly fold: FoldOutcome;
}[Kind];

/** What travels to the document that holds the reader: nothing else that is sent there is for it. */
export type ReaderMessage = { readonly reader: ReaderQuestion };
