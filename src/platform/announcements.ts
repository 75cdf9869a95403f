// Owns the channel on which the background tells open pages what has just happened.
import { ANNOUNCEMENTS, type Announcement } from '../messages/announcement.ts';

/** Nobody has to listen, and nobody is kept awake by it. */
export function openAnnouncements(): (announcement: Announcement) => void {
  const channel = new BroadcastChannel(ANNOUNCEMENTS);
  return (announcement) => channel.postMessage(announcement);
}

export function onAnnouncement(hear: (announcement: Announcement) => void): () => void {
  const channel = new BroadcastChannel(ANNOUNCEMENTS);
  channel.addEventListener('message', (event: MessageEvent<Announcement>) => hear(event.data));
  return () => channel.close();
}
