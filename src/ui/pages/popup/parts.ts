// Owns what the popup loads only when there is something to show of it.
import { later } from '../../kit/later.tsx';

export const addSite = later(async () => (await import('./add-site.tsx')).AddSite);
export const banners = later(async () => (await import('./banners.tsx')).Banners);
export const newsPiece = later(async () => (await import('./news.tsx')).NewsPiece);
export const targetDetails = later(async () => (await import('./target-details.tsx')).TargetDetails);
export const undoBar = later(async () => (await import('./undo-bar.tsx')).UndoBar);
