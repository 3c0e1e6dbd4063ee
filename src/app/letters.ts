/** Canvases write as large as the page does: its letters grow with the window, and for a class. */
import { refreshLook } from '../ui/look.ts';

/** Tells canvases whenever the size of the root's letters is another. */
export function followLetters(): void {
  const letter = document.createElement('i');
  letter.ariaHidden = 'true';
  Object.assign(letter.style, { position: 'absolute', width: '1rem', visibility: 'hidden' });
  document.body.append(letter);
  let size = letter.getBoundingClientRect().width;
  new ResizeObserver(([entry]) => {
    const now = entry?.contentRect.width ?? size;
    if (now === size) return;
    size = now;
    refreshLook();
  }).observe(letter);
}
