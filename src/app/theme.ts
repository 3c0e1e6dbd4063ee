/** The theme on the document: the person's choice, else what the system asks for. */
import { experiment } from '../state/experiment.ts';
import { refreshLook } from '../ui/look.ts';
import { isPrinting, watchPrinting } from '../ui/printing.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');
/** The system paints the page in its own few colours; canvases must fit them, so only light or dark matters. */
const forced = matchMedia('(forced-colors: active)');

export type Theme = 'light' | 'dark' | 'contrast';

export function themeNow(): Theme {
  const { theme } = experiment.getState();
  // Ink on paper, which has the colour that it has.
  if (isPrinting()) return theme === 'contrast' ? theme : 'light';
  if (theme !== 'auto') return theme;
  if (forced.matches) return dark.matches ? 'dark' : 'contrast';
  return contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
}

function apply(): void {
  const theme = themeNow();
  const root = document.documentElement;
  if (root.dataset.theme === theme) return;
  root.dataset.theme = theme;
  refreshLook();
}

export function followTheme(): void {
  apply();
  experiment.subscribe(apply);
  watchPrinting(apply);
  for (const wish of [dark, contrast, forced]) wish.addEventListener('change', apply);
}
