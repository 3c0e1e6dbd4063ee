import { useMemo } from 'react';
import { CHAIN_STEPS } from '../../core/schedules.ts';
import { experiment } from '../../state/experiment.ts';
import { Live } from '../../ui/Live.tsx';
import { levelAt, levelNow, watchCursor } from '../common/cursor.ts';
import type { Forward } from '../common/forward.ts';
import { chance, type Moments, moments, predicted } from './moments.ts';
import type { LiveChain } from './useForwardChain.ts';

const show = (value: number) => value.toFixed(3).replace('-', '−');
/** Correlation is with the data that the samples came from. */
const columns = ['mean', 'variance', 'correlation'] as const;

const known = new WeakMap<Float32Array, Moments>();

/** Those of an array are worked out once for all three columns. */
function momentsOf(x: Float32Array, x0: Float32Array): Moments {
  const found = known.get(x) ?? moments(x, x0);
  known.set(x, found);
  return found;
}

/** Mean, variance and correlation with the data: both ways, what the formula says, and how far chance takes them. */
export function Agreement({ state, chain }: { readonly state: Forward; readonly chain: LiveChain }) {
  const watch = useMemo(() => [...watchCursor, chain.watch], [chain]);
  const rows = useMemo(() => {
    const data = momentsOf(state.x0.x, state.x0.x);
    const reached = () => chain.chain.at(Math.round(experiment.getState().t * CHAIN_STEPS));
    const level = () => levelAt(reached().index / CHAIN_STEPS);
    const read: Record<string, () => Moments> = {
      'one jump': () => momentsOf(state.at(levelNow()).x, state.x0.x),
      'small steps': () => momentsOf(reached().samples.x, state.x0.x),
      'by the formula': () => predicted(level().alpha, level().sigma, data),
      '± chance': () => chance(level().alpha, level().sigma, data, state.x0.x.length),
    };
    return Object.entries(read);
  }, [state, chain]);
  return (
    <table className="numbers-table">
      <caption>Other samples, the same distribution</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, read]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map((column) => (
              <td key={column}>
                <Live watch={watch} read={() => show(read()[column])} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
