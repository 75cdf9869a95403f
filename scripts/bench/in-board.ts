// Owns what the bench does to the dashboard from inside. Each function travels as text, so each stands alone.

type Watching = { longest?: number };

/** From now on the longest task that blocks the page is known. */
export function watchTasks(): void {
  const place = globalThis as Watching;
  place.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) place.longest = Math.max(place.longest ?? 0, duration);
  }).observe({ type: 'longtask' });
}

/** In milliseconds; 0: none was longer than 50. */
export function longestTask(): number {
  return (globalThis as Watching).longest ?? 0;
}

/** Milliseconds from a choice of the user until the page has painted its answer. */
export async function takeStep(step: string): Promise<number> {
  const field = (css: string): HTMLInputElement => {
    const found = document.querySelector<HTMLInputElement>(css);
    if (!found) throw new Error(`no ${css}`);
    return found;
  };
  const begun = performance.now();
  if (step === 'search') {
    const search = field('[name=search]');
    search.value = search.value === '' ? 'site-1' : '';
    search.dispatchEvent(new Event('input', { bubbles: true }));
  } else if (step === 'filter') {
    const provider = field('[name=provider]');
    provider.value = provider.value === '' ? 'Blue Heron' : '';
    provider.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (step === 'range') {
    field('[name=stretch]:not(:checked)').click();
  } else {
    field('.board-row.is-provider').click();
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - begun;
}
