import type { Watch } from '../../ui/frame.ts';

/** Tells only when what is seen has changed: the cursor moves more often than most of what it shows. */
export const watchChanges =
  (seen: () => readonly unknown[], sources: readonly Watch[]): Watch =>
  (listener) => {
    let shown = seen();
    const look = () => {
      const now = seen();
      if (now.length === shown.length && now.every((value, i) => value === shown[i])) return;
      shown = now;
      listener();
    };
    const stops = sources.map((watch) => watch(look));
    return () => {
      for (const stop of stops) stop();
    };
  };
