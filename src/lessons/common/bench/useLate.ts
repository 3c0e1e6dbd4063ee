import { useEffect, useState } from 'react';
import type { Watch } from '../../../ui/frame.ts';

/** Milliseconds that an answer may take without a word: most come within a frame or two, one after another. */
const MOMENT = 250;

/** Whether something is still to come, and has been for a moment. The functions do not change as long as they ask about the same. */
export function useLate(subscribe: Watch, isLate: () => boolean): boolean {
  const [late, setLate] = useState(isLate);
  useEffect(() => {
    let timer = 0;
    const settle = () => {
      timer = 0;
      setLate(isLate());
    };
    const look = () => {
      if (isLate()) {
        timer ||= window.setTimeout(settle, MOMENT);
        return;
      }
      clearTimeout(timer);
      settle();
    };
    look();
    const stop = subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [subscribe, isLate]);
  return late;
}
