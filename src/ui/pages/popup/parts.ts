// Owns what the popup loads only when there is something to show of it, each with its look.
import type { ComponentType } from 'preact';
import { later, type Later } from '../../kit/later.tsx';

/** A part whose style sheet is loaded with it: its file tells when that is there. */
function dressed<File extends { readonly worn: Promise<void> }, Props extends object>(
  load: () => Promise<File>,
  partIn: (file: File) => ComponentType<Props>,
): Later<Props> {
  return later(async () => {
    const file = await load();
    await file.worn;
    return partIn(file);
  });
}

export const addSite = dressed(
  () => import('./add-site.tsx'),
  ({ AddSite }) => AddSite,
);
export const banners = dressed(
  () => import('../../kit/record-banners.tsx'),
  ({ Banners }) => Banners,
);
export const newsPiece = dressed(
  () => import('./news.tsx'),
  ({ NewsPiece }) => NewsPiece,
);
export const undoBar = dressed(
  () => import('./undo-bar.tsx'),
  ({ UndoBar }) => UndoBar,
);
export const targetDetails = later(async () => (await import('./target-details.tsx')).TargetDetails);
export const providerNews = dressed(
  () => import('./provider-parts.ts'),
  ({ ProviderNews }) => ProviderNews,
);
export const providerSays = dressed(
  () => import('./provider-parts.ts'),
  ({ ProviderSays }) => ProviderSays,
);
export const rowTheirs = dressed(
  () => import('./provider-parts.ts'),
  ({ RowTheirs }) => RowTheirs,
);
