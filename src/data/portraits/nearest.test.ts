import { beforeAll, describe, expect, it } from 'vitest';
import { atOnce } from '../../core/pace.ts';
import { Rng, streams } from '../../core/random.ts';
import { readPublic } from '../read.fixture.ts';
import type { Attributes } from './attributes.ts';
import { isHeldOut } from './heldOut.ts';
import { type Portraits, portraits } from './index.ts';
import { nearestTraining } from './nearest.ts';
import { paintPortrait } from './paint.ts';
import { dress } from './portrait.ts';
import { openSprites, type Sprites } from './sprites.ts';

const COUNT = 24;
const SIZE = 16 * 16 * 3;
let source: Portraits;
let sprites: Sprites;
beforeAll(async () => {
  [source, sprites] = await Promise.all([portraits.open(readPublic), openSprites(readPublic)]);
});

/** With earrings and a beard, which no training portrait has together. */
const somebody: Attributes = {
  skin: 'light',
  style: 'short',
  hairColour: 'black',
  expression: 'smiling',
  glasses: 'glasses',
  beard: 'beard',
  hat: 'beanie',
  hatColour: 'red',
  clothes: 'plain',
  clothesColour: 'red',
  earrings: 'earrings',
};

const find = (x: Float32Array, read: Parameters<typeof nearestTraining>[1]) =>
  atOnce(nearestTraining(x, read, sprites));

describe('the nearest training portrait', () => {
  it('of a training portrait is itself, nearly always', () => {
    const { x, attributes } = source.draw(5, COUNT, 'train');
    const found = attributes.map((one, i) => find(x.subarray(i * SIZE, (i + 1) * SIZE), one));
    const itself = found.filter(({ distance }) => distance < 1e-6);
    expect(itself.length).toBeGreaterThanOrEqual(0.85 * COUNT);
    for (const { distance } of found) expect(distance).toBeLessThan(0.12);
  });

  it('is found from what somebody else looks like, too', () => {
    const { x, attributes } = source.draw(6, COUNT, 'train');
    const found = attributes.map((_, i) =>
      find(x.subarray(i * SIZE, (i + 1) * SIZE), attributes[(i + 1) % COUNT]),
    );
    expect(found.filter(({ distance }) => distance < 1e-6).length).toBeGreaterThanOrEqual(0.7 * COUNT);
  });

  it('of one with a pair that is held out is another, without that pair', () => {
    const { x, attributes } = source.draw(7, 12, 'combinations');
    attributes.forEach((one, i) => {
      const near = find(x.subarray(i * SIZE, (i + 1) * SIZE), one);
      expect(near.distance).toBeGreaterThan(0);
      expect(isHeldOut(near.values)).toBe(false);
    });
  });

  it('is found where nobody can look like what was read, even if the picture shows a pair that is held out', () => {
    // A bald head with green hair, and a hat that is none but red.
    const read = { ...somebody, style: 'bald', hairColour: 'green', hat: 'none', hatColour: 'red' } as const;
    const pixels = new Uint8Array(SIZE);
    paintPortrait(
      dress(somebody, (values) => values[0]),
      sprites,
      pixels,
      new Uint8Array(SIZE / 3),
    );
    const near = find(
      Float32Array.from(pixels, (value) => value / 127.5 - 1),
      read,
    );
    expect(isHeldOut(somebody)).toBe(true);
    expect(isHeldOut(near.values)).toBe(false);
    expect(near.distance).toBeGreaterThan(0);
    expect(near.distance).toBeLessThan(0.2);
  });

  it('of a test portrait is mostly another; it may differ in nothing that is seen, such as eyes behind sunglasses', () => {
    const { x, attributes } = source.draw(7, COUNT, 'test');
    const found = attributes.map((one, i) => find(x.subarray(i * SIZE, (i + 1) * SIZE), one));
    const twins = found.filter(({ distance }) => distance === 0);
    expect(twins.length).toBeLessThan(COUNT / 2);
    expect(found.every(({ distance }) => distance < 0.15)).toBe(true);
  });

  it('is no farther than the nearest of many that are drawn, whatever the picture', () => {
    const many = source.draw(8, 3000, 'train').x;
    const rng = new Rng(9, streams.data);
    const { x, attributes } = source.draw(10, 6, 'test');
    for (let i = 0; i < 6; i++) {
      // Something that is no portrait: one with much noise on it.
      const noisy = x.slice(i * SIZE, (i + 1) * SIZE).map((value) => value + 0.8 * (rng.uniform() - 0.5));
      const shown = noisy.map((value) => Math.min(1, Math.max(-1, value)));
      const { distance } = find(noisy, attributes[i]);
      let least = Number.POSITIVE_INFINITY;
      for (let row = 0; row < 3000; row++) {
        let sum = 0;
        for (let j = 0; j < SIZE; j++) sum += (shown[j] - many[row * SIZE + j]) ** 2;
        least = Math.min(least, Math.sqrt(sum / SIZE));
      }
      expect(distance).toBeLessThanOrEqual(least + 0.004);
    }
  });
});
