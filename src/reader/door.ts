// Owns the page in which Chromium keeps the reader: its background may not have a worker, and a page may.
import { serveReader } from '../platform/reader-door.ts';

serveReader();
