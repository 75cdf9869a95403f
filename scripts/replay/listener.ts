// Owns the shape of whoever listens to a replay as it goes on.
import type { Announcement } from '../../src/messages/announcement.ts';

export type Listener = (announcement: Announcement) => void;

export const announceNothing: Listener = () => {};
