import { useEffect } from 'react';
import { runs } from '../../state/engine.ts';

/** For as long as a lesson is open, what it has in sight is kept; when it is left, its run stops. */
export function useInSight(inSight: () => readonly string[], forget: () => void = () => {}): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: functions of a module, which do not change.
  useEffect(() => {
    const leave = runs.show(inSight);
    return () => {
      leave();
      runs.cancel();
      forget();
    };
  }, []);
}
