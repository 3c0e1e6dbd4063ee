/** The page on paper: laid out for it before canvases are drawn, so that they are drawn at the size they will have. */
import { isPrinting, watchPrinting } from '../ui/printing.ts';

/** Paper has no next click: what is folded away is printed, too. */
let unfolded: HTMLDetailsElement[] = [];

function follow(): void {
  const root = document.documentElement;
  root.toggleAttribute('data-printing', isPrinting());
  for (const one of unfolded) one.open = false;
  unfolded = isPrinting() ? [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')] : [];
  for (const one of unfolded) one.open = true;
}

export const followPrinting = (): void => void watchPrinting(follow);
