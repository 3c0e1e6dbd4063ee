import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { nextFrame, notNextFrame } from './frame.ts';

/** Brings what has the focus into a strip whole: browsers leave it as it is where a part of it is in sight. */
function bringFocus(nav: HTMLElement, { target }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return;
  const [here, there] = [nav.getBoundingClientRect(), target.getBoundingClientRect()];
  if (there.left < here.left) nav.scrollLeft += there.left - here.left;
  else if (there.right > here.right) nav.scrollLeft += there.right - here.right;
}

/**
 * Brings what is current of a strip into its middle, where the strip is longer than the screen. current: what names it, so that
 * another one is brought as well. What has the focus is brought there whole.
 */
export function useBrought(current: string): RefObject<HTMLElement | null> {
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is another place.
  useLayoutEffect(() => {
    const bring = () => {
      const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
      if (!nav.current || !link) return;
      const [here, there] = [nav.current.getBoundingClientRect(), link.getBoundingClientRect()];
      // By difference, which is the same where scrolling counts from the right.
      nav.current.scrollLeft += there.left + there.width / 2 - (here.left + here.width / 2);
    };
    // To measure now would lay the whole page out in the task that has just built it.
    nextFrame(bring);
    return () => notNextFrame(bring);
  }, [current]);
  useEffect(() => {
    const strip = nav.current;
    const bring = (event: FocusEvent) => strip && bringFocus(strip, event);
    strip?.addEventListener('focusin', bring);
    return () => strip?.removeEventListener('focusin', bring);
  }, []);
  return nav;
}
