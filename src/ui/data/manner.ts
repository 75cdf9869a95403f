// Owns the language of this page: asked for once, when it opens.
import { manner } from '../../platform/language.ts';

export const pageManner = manner();
export const { say } = pageManner;
