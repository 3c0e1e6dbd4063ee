import '../../owned.ts';
import { expect, it, vi } from 'vitest';
import { change, experiment } from '../../../state/experiment.ts';
import { Worked } from './worked.ts';

function* square(value: number): Generator<void, number> {
  yield;
  return value * value;
}

it('works out the newest wish, ends what it has begun, and shows the last result until then', async () => {
  const begun: number[] = [];
  const squares = new Worked(
    () => {
      const { t } = experiment.getState();
      begun.push(t);
      return square(t);
    },
    ({ data, t }) => `${data} ${t}`,
  );
  const heard = vi.fn();
  squares.subscribe(heard);
  change({ data: 'moons', t: 0.5 });
  expect(squares.now()).toBeNull();
  for (const t of [0.6, 0.7, 0.8]) {
    change({ t });
    squares.now();
  }
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
  expect(begun).toEqual([0.5, 0.8]);
  expect(squares.now()).toBeCloseTo(0.64);
  change({ t: 0.9 });
  expect(squares.now()).toBeCloseTo(0.64);
  change({ data: 'rings' });
  expect(squares.now()).toBeNull();
  await vi.waitFor(() => expect(squares.now()).toBeCloseTo(0.81));
});
