import { useEffect, useLayoutEffect, useRef } from 'react';
import { nextFrame, notNextFrame, type Watch } from './frame.ts';

interface Props {
  readonly read: () => string;
  readonly watch: readonly Watch[];
  readonly className?: string;
}

/** What has been written: a translator may have put words of its own there since. */
const written = new WeakMap<Element, string>();

function put(element: Element, text: string): void {
  if (written.get(element) === text) return;
  written.set(element, text);
  // Figures change from frame to frame; no translator would keep up with them.
  if (element instanceof HTMLElement) element.translate = !/\d/.test(text);
  element.textContent = text;
}

/** Text that follows the frames: written straight into the document, since React need not know. */
export function Live({ read, watch, className }: Props) {
  const span = useRef<HTMLSpanElement>(null);
  const latest = useRef(read);

  useLayoutEffect(() => {
    latest.current = read;
    if (span.current) put(span.current, read());
  });

  useEffect(() => {
    const write = () => {
      if (span.current) put(span.current, latest.current());
    };
    const schedule = () => nextFrame(write);
    const stops = watch.map((start) => start(schedule));
    return () => {
      for (const stop of stops) stop();
      notNextFrame(write);
    };
  }, [watch]);

  return <span ref={span} className={className} />;
}
