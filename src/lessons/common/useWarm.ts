import { useEffect } from 'react';
import { getEngine } from '../../state/engine.ts';

/** Weights and pipelines of these models are fetched and built before they are asked. A failure shows when they are. */
export function useWarm(...models: readonly (string | undefined)[]): void {
  const key = models.filter((model) => model !== undefined).join('\n');
  useEffect(() => {
    if (!key) return;
    getEngine()
      .then((engine) => Promise.all(key.split('\n').map((model) => engine.warm(model))))
      .catch(() => {});
  }, [key]);
}
