import { useEffect, useLayoutEffect, useRef } from 'react';
import { nextFrame, notNextFrame, type Watch } from './frame.ts';

interface Props {
  readonly read: () => string;
  readonly watch: readonly Watch[];
  readonly className?: string;
}

/** Text that follows the frames: written straight into the document, since React need not know. */
export function Live({ read, watch, className }: Props) {
  const span = useRef<HTMLSpanElement>(null);
  const latest = useRef(read);

  useLayoutEffect(() => {
    latest.current = read;
    if (span.current) span.current.textContent = read();
  });

  useEffect(() => {
    const write = () => {
      const text = latest.current();
      if (span.current && span.current.textContent !== text) span.current.textContent = text;
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
