// Owns what tests do to Firefox's own window: its menus and its address bar. Each function travels as text, so each stands alone.

type BrowserWindow = {
  readonly document: Document;
  readonly gBrowser: { readonly selectedBrowser: Element };
  readonly gURLBar: {
    readonly view: { selectBy(amount: number): void };
    focus(): void;
    search(text: string): void;
    handleCommand(): void;
  };
  synthesizeMouseEvent(type: string, x: number, y: number, options: object): void;
};
type Menu = Element & { activateItem(item: Element): void };

/** Right-clicks on the page, and chooses the entry with this label; false: there is none. */
export async function chooseInMenu(label: string): Promise<boolean> {
  const shell = window as unknown as BrowserWindow;
  const menu = shell.document.querySelector<Menu>('#contentAreaContextMenu');
  if (!menu) return false;
  const shown = new Promise((resolve) => {
    menu.addEventListener('popupshown', resolve, { once: true });
  });
  const { left, top } = shell.gBrowser.selectedBrowser.getBoundingClientRect();
  shell.synthesizeMouseEvent('contextmenu', left + 30, top + 30, { button: 2, clickCount: 1 });
  await shown;
  const item = [...menu.querySelectorAll('menuitem')].find((each) => each.getAttribute('label') === label);
  if (item) menu.activateItem(item);
  return item !== undefined;
}

/** Types this into the address bar, and takes the offer of this number, counted from one. */
export async function takeOffer(typed: string, number: number): Promise<void> {
  const { gURLBar } = window as unknown as BrowserWindow;
  gURLBar.focus();
  gURLBar.search(typed);
  await new Promise((resolve) => {
    setTimeout(resolve, 2000);
  });
  gURLBar.view.selectBy(number);
  gURLBar.handleCommand();
}
