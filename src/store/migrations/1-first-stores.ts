// Owns the first shape of the database. Frozen: a later change is a later migration.
import type { Migration } from './index.ts';

export const firstStores: Migration = (db) => {
  db.createObjectStore('config');
  db.createObjectStore('live');
  db.createObjectStore('tick', { keyPath: 'round' });
  db.createObjectStore('chunk');
  db.createObjectStore('hours');
  db.createObjectStore('days');
  const window = db.createObjectStore('window', { keyPath: 'id' });
  window.createIndex('byTarget', ['target', 'startedAt']);
  window.createIndex('byEnd', 'endedAt');
  db.createObjectStore('windowPack');
  db.createObjectStore('evidence', { keyPath: ['at', 'round'] });
  db.createObjectStore('gap', { keyPath: 'round' }).createIndex('byTime', 'at');
  db.createObjectStore('blip', { keyPath: ['target', 'from'] });
  db.createObjectStore('fact', { keyPath: 'seq' });
  const thread = db.createObjectStore('thread', { keyPath: 'id' });
  thread.createIndex('byProvider', 'provider');
  thread.createIndex('byTouch', 'touchedAt');
  thread.createIndex('byOngoing', 'ongoing');
  db.createObjectStore('report');
  db.createObjectStore('pasted', { keyPath: 'id' });
  db.createObjectStore('ticket', { keyPath: 'id' });
  db.createObjectStore('vantage', { keyPath: 'id' });
  db.createObjectStore('draft', { keyPath: ['outage', 'variant', 'form'] });
};
