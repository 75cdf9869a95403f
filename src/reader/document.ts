// Owns the document in which Chromium keeps the reader: its own background may not have a worker, and a document may.
import { serveReader } from '../platform/reader-document.ts';

serveReader();
