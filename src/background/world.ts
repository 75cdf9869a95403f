// Owns the list of everything outside that the background needs: given as one argument, made in one place.
import type { Announcement } from '../messages/announcement.ts';
import type { Reader } from '../messages/reader.ts';
import type { WeeklyOutcome, WeeklyTask } from '../messages/weekly-backup.ts';
import type { Network } from '../probes/http-exchange.ts';
import type { SecondCopy } from '../store/mirror.ts';
import type { Store } from '../store/store.ts';
import type { Manner } from '../text/say.ts';
import type { Clock } from '../time/clock.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';

export interface World {
  readonly clock: Clock;
  readonly network: Network;
  /** Does what takes long, in a place of its own: it reads status pages, with everything that it takes to understand them. */
  readonly reader: Reader;
  readonly store: Store;
  /** Storage that lasts, outside the database. */
  readonly lasting: SecondCopy;
  /** Storage that ends with the browser. */
  readonly fleeting: SecondCopy;
  /** The extension's own version. */
  readonly version: string;
  /** The least time from the end of work to the next alarm. */
  readonly alarmDistance: Duration;
  /** A new random name of 32 hexadecimal digits. */
  randomName(): string;
  /** A random number, 0 ≤ n < 1. */
  random(): number;
  /** Which addresses the user lets us read, as of now. */
  permittedUrls(): Promise<(url: string) => boolean>;
  /** By this computer's own clock. */
  setAlarm(at: Instant): Promise<void>;
  clearAlarm(): Promise<void>;
  keepAlive(): () => void;
  showToolbar(look: ToolbarLook): Promise<void>;
  notify(notice: UserNotice): Promise<void>;
  announce(announcement: Announcement): void;
  manner(): Manner;
  deleteDatabase(): Promise<void>;
  /** Makes a backup and saves it into the folder of downloads. Never rejects. */
  saveWeekly(task: WeeklyTask): Promise<WeeklyOutcome>;
}

export type ToolbarLook = {
  readonly state: string;
  readonly glyphs: string;
  readonly title: string;
  readonly dark: boolean;
};

export type UserNotice = { readonly id: string; readonly title: string; readonly message: string };
