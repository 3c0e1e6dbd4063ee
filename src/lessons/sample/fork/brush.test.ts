import '../../owned.ts';
import { expect, it } from 'vitest';
import { datasetOf, initialOf } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { colourIn, GREYS, offered, palette } from '../../common/bench/fields/palette.ts';
import { between, dab } from '../../common/bench/pixels.ts';
import { both } from './brush.ts';
import { paintingOf } from './fields/edits.ts';
import { editedStart, requestOf, treeOf, untouched } from './tree.ts';

const shape = [4, 6, 3] as const;

it('a dab is a square of pixels, as far as it lies within the picture', () => {
  expect(dab([1, 2], 1, shape)).toEqual([8]);
  expect(dab([1, 2], 2, shape)).toEqual([1, 2, 7, 8]);
  expect(dab([0, 0], 3, shape)).toEqual([0, 1, 6, 7]);
  expect(dab([3, 5], 3, shape)).toEqual([16, 17, 22, 23]);
});

it('paints with a colour that the picture has, whichever was chosen for another', () => {
  for (const channels of [1, 3])
    for (const which of palette.keys()) {
      expect(offered(channels)).toContain(colourIn(channels, which));
      if (offered(channels).includes(which)) expect(colourIn(channels, which)).toBe(which);
    }
  expect(Math.max(...offered(1))).toBeLessThan(GREYS);
});

it('a stroke has no gaps, and ends where it is let go', () => {
  const way = between([0, 0], [2, 5]);
  expect(way[way.length - 1]).toEqual([2, 5]);
  [[0, 0] as const, ...way].reduce((a, b) => {
    expect(Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]))).toBe(1);
    return b;
  });
  expect(between([1, 1], [1, 1])).toEqual([[1, 1]]);
});

it('later paint covers earlier paint, and pushes follow one another', () => {
  expect(both({ push: null, paint: '0.3.1' }, { push: null, paint: '1.1.2' }).paint).toBe(
    '0.1.1-1.1.2-2.1.1',
  );
  const pushes = both({ push: '1.2.3.4', paint: null }, { push: '5.6.7.8', paint: null });
  expect(pushes).toEqual({ push: '1.2.3.4*5.6.7.8', paint: null });
  expect(both(untouched, untouched)).toEqual(untouched);
});

const frame = (length: number, t: number): Frame => ({
  index: 5,
  level: { t, alpha: 0.6, sigma: 0.8 },
  x: new Float32Array(length).fill(0.5),
  denoised: new Float32Array(length).fill(0.25),
  nfe: 5,
  ms: 1,
});

it('a branch sets out from the edited state, and what its kind of data has not is left out', () => {
  const page = { ...initialOf('sample', 'fork'), steps: 12, branches: '0,5,paint:0.2.4,push:0.0.100.0' };
  const [, pictures] = treeOf({ ...page, data: 'portraits' });
  const { start } = requestOf(pictures, [frame(16 * 16 * 3, 0.5)]);
  // White is 1: 0.5 + 0.6 · (1 − 0.25).
  for (let i = 0; i < start!.length; i++) expect(start![i]).toBeCloseTo(i < 6 ? 0.95 : 0.5, 6);
  const [, points] = treeOf({ ...page, data: 'moons' });
  const pushed = requestOf(points, [{ ...frame(1000, 0.5), x: new Float32Array(1000) }]).start!;
  expect([pushed[0], pushed[1], pushed[998]]).toEqual([1, 0, 1]);
});

it('other paint is another run', () => {
  const key = (branches: string) => treeOf({ ...initialOf('sample', 'fork'), branches })[1].key;
  expect(key('0,5,paint:0.2.4')).not.toBe(key('0,5,paint:0.2.3'));
  expect(key('0,5,paint:0.2.4')).not.toBe(key('0,5'));
});

it('a colour of a grey picture has one value', () => {
  const edits = { push: null, paint: '3.1.4' };
  const start = editedStart(
    edits,
    frame(28 * 28, 0.5),
    datasetOf({ ...initialOf('sample', 'fork'), data: 'fashion' }),
  );
  expect(start[3]).toBeCloseTo(0.95, 6);
  expect(paintingOf(edits.paint).size).toBe(1);
});
