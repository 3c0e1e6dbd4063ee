import { expect, test } from 'vitest';
import { readPublic } from '../../src/data/read.fixture.ts';
import { objectNames } from '../../src/data/scenes/objects.ts';
import { openSprites, packedSide } from '../../src/data/scenes/sprites.ts';
import { icons } from './scenes.icons.ts';
import { makeSprites, openReleased, paintOf } from './scenes.pack.ts';

test('the packed sprites are what the package draws', async () => {
  const { sprites, paints } = makeSprites(openReleased());
  const packed = await openSprites(readPublic);
  objectNames.forEach((name, index) => {
    const stamp = packed.stamp(name, packedSide);
    const area = packedSide ** 2;
    for (let i = 0; i < area; i++) {
      const [keep, take, ...add] = paints[sprites[index * area + i]];
      const found = [...stamp.subarray(5 * i, 5 * i + 5)];
      if (String(found) !== String([keep / 255, take / 255, ...add]))
        expect.unreachable(`${name}, pixel ${i}`);
    }
  });
});

test('a dyed paint gives the drawing back in its own colour', () => {
  const icon = icons.heart;
  const [main, darker, lighter] = [
    [0xf8, 0x31, 0x2f],
    [0xca, 0x0b, 0x4a],
    [0xf3, 0x73, 0x66],
  ] as const;
  const grey = (pixel: readonly number[]) => 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
  const shown = (pixel: readonly [number, number, number]) => {
    const [keep, take, ...add] = paintOf(pixel, icon);
    expect(keep).toBe(0);
    return add.map((value, i) => value + (take * main[i]) / 255);
  };
  expect(shown(main)).toEqual([...main]);
  for (const shade of [darker, lighter]) expect(grey(shown(shade))).toBeCloseTo(grey(shade), -1);
  expect(paintOf([1, 2, 3], icon)).toEqual([0, 0, 1, 2, 3]);
});
