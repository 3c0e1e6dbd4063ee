import { useEffect, useState } from 'react';
import { getEngine } from '../../../state/engine.ts';
import type { DataName } from '../../../state/experiment.ts';
import { Live } from '../../../ui/Live.tsx';
import { seenNow } from '../sight.ts';
import { watchLearning } from '../steps.ts';
import type { Readings as Read } from './inspect.ts';

/** “93 ± 2 %”. The error is that of two more of either answer, so that it is never nothing (Agresti and Coull, 1998). */
export function shareText(right: number, of: number): string {
  const share = (right + 2) / (of + 4);
  const error = Math.sqrt((share * (1 - share)) / (of + 4));
  return `${((100 * right) / of).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
}

export const readText = ({ right, asked, guidance }: Read): string =>
  `${shareText(right, asked)} read as asked, guidance ${guidance}`;

type HeldOut = Read['heldOut'];

/** Has the reader learn before it is needed; null until it has. */
function useReader(data: DataName): HeldOut | null {
  const [found, setFound] = useState<HeldOut | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void getEngine()
      .then((engine) => engine.read({ data, x: new Float32Array(0), lane: 'reader' }, abort.signal))
      .then(({ heldOut }) => setFound(heldOut))
      // What fails here fails at the look, too, which says so.
      .catch(() => {});
    return () => abort.abort();
  }, [data]);
  return found;
}

const text = (): string => {
  const read = seenNow()?.read;
  return read ? `${readText(read)}; ` : '';
};

/** Whether the samples show what they were asked for, and who says so. */
export function Readings({ data }: { readonly data: DataName }) {
  const heldOut = useReader(data);
  return (
    <span className="readings">
      <Live watch={watchLearning} read={text} className="number network" />
      {heldOut ? (
        <span>
          the reader: <span className="number">{shareText(heldOut.right, heldOut.of)}</span> of {heldOut.of}{' '}
          held out
        </span>
      ) : (
        <span>a reader is learning to read them</span>
      )}
    </span>
  );
}
