// Owns what the popup loads of providers after its first paint, in one file, with its look.
import { wearSheet } from '../../kit/wear-sheet.ts';
import sheet from './theirs.css?url';

export const worn = wearSheet(sheet);

export { ProviderNews } from './provider-news.tsx';
export { ProviderSays } from './provider-says.tsx';
export { RowTheirs } from './row-theirs.tsx';
