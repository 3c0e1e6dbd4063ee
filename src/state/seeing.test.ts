import { expect, it } from 'vitest';
import { datasets } from '../data/index.ts';
import { ofClass } from './seeing.ts';

it.each(['moons', 'eight', 'grid25'] as const)(
  'points of %s are of the classes that they were drawn from, nearly all',
  (name) => {
    const { open, classes } = datasets[name];
    const source = open();
    classes.forEach((_, label) => {
      const own = source.conditional!(label).draw(3, 1000).x;
      expect(ofClass(source, label, own).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(985);
      const { x, labels } = source.draw(4, 2000);
      const right = ofClass(source, label, x);
      // All that are called so are of it; on the grid half of those that are of it are called by their other name.
      const called = right.filter((_, i) => labels![i] === label);
      expect(called.reduce((sum, one) => sum + one, 0) / called.length).toBeGreaterThan(0.985);
      const chance = source.conditional!(label).mixture!.length / source.mixture!.length;
      const share = right.reduce((sum, one) => sum + one, 0) / right.length;
      expect(Math.abs(share - chance)).toBeLessThan(5 * Math.sqrt((chance * (1 - chance)) / 2000) + 0.015);
    });
  },
);

it('what is far from all data is of no class', () => {
  expect(ofClass(datasets.moons.open(), 0, Float32Array.of(60, 60, -80, 3))).toEqual([0, 0]);
});
