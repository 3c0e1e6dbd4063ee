import { type MouseEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { nextFrame, notNextFrame, type Watch } from './frame.ts';

interface Props {
  /** Where it leads when it is opened in another tab: to what a click shows. */
  readonly address: () => string;
  /** Goes there without loading the page again. */
  readonly go: () => void;
  /** What the address depends on. */
  readonly watch: Watch;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** Milliseconds without a change until the address is written anew: it is worked out from all of the page. */
const REST = 300;

/** What comes before a link is used, or a menu is opened that copies its address. */
const aboutToUse = ['pointerenter', 'pointerdown', 'focus', 'keydown'] as const;

/** A link within the page that can still be opened in another tab. */
export function PageLink({ address, go, watch, current = false, children }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  const latest = useRef(address);

  useLayoutEffect(() => {
    latest.current = address;
  });

  useEffect(() => {
    const element = link.current;
    if (!element) return;
    let timer = 0;
    const write = () => element.setAttribute('href', latest.current());
    const stop = watch(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => nextFrame(write), REST);
    });
    for (const event of aboutToUse) element.addEventListener(event, write);
    return () => {
      stop();
      clearTimeout(timer);
      notNextFrame(write);
      for (const event of aboutToUse) element.removeEventListener(event, write);
    };
  }, [watch]);

  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go();
    window.scrollTo(0, 0);
  };
  return (
    <a ref={link} href={address()} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
