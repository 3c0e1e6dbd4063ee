/** Whether the page is on its way to paper. What waits for a display frame or for being scrolled to would miss it. */
const listeners = new Set<() => void>();
let printing = false;

function tell(now: boolean): void {
  if (printing === now) return;
  printing = now;
  for (const listener of [...listeners]) listener();
}

window.addEventListener('beforeprint', () => tell(true));
window.addEventListener('afterprint', () => tell(false));
// Tools that only lay the page out for paper tell nothing else.
matchMedia('print').addEventListener('change', ({ matches }) => tell(matches));

export const isPrinting = (): boolean => printing;

/** Tells when printing begins, at once and before anything is laid out, and when it is over. Returns how to stop. */
export const watchPrinting = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
