// Owns the adapters, in the order in which they are asked whether a body is theirs.
import type { Adapter } from './adapter.ts';
import { statuspage } from './adapters/statuspage.ts';

export const ADAPTERS: readonly Adapter[] = [statuspage];
