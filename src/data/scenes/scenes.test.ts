import { beforeAll, describe, expect, test } from 'vitest';
import { Rng } from '../../core/random.ts';
import { sealOf } from '../manifest.ts';
import { readPublic } from '../read.fixture.ts';
import type { Read } from '../types.ts';
import { attributeNames, attributes, colours, fits, thingsOf } from './attributes.ts';
import { writeCaption } from './caption.ts';
import { drawCaptioned } from './captioned.ts';
import { heldOut, isHeldOut, isPair, shows } from './heldOut.ts';
import { type DrawnScenes, type Scenes, scenes } from './index.ts';
import type { objectNames } from './objects.ts';
import { drawScene } from './scene.ts';
import { openSprites } from './sprites.ts';
import { promptLength, tokenize } from './tokens.ts';

let source: Scenes;
let many: DrawnScenes;
const count = 1500;

beforeAll(async () => {
  source = await scenes.open(readPublic);
  many = source.draw(1, count, 'train');
});

test('attributes take every value', () => {
  const rng = new Rng(1, 0);
  const drawn = Array.from({ length: 6000 }, () => drawScene(rng, 'train').attributes);
  for (const name of attributeNames)
    expect(new Set(drawn.map((one) => one[name])), name).toEqual(new Set(attributes[name]));
});

describe('the map', () => {
  const cellsOf = (i: number, object: string) =>
    [...many.parts.subarray(i * 144, (i + 1) * 144).keys()].filter(
      (at) => many.parts[i * 144 + at] === scenes.parts.indexOf(object as 'cat'),
    );

  test('shows every object that is there, and no other', () => {
    many.attributes.forEach((scene, i) => {
      const there = thingsOf(scene).map(({ object }) => object);
      for (const object of there) expect(cellsOf(i, object).length, object).toBeGreaterThan(1);
      const seen = new Set(many.parts.subarray(i * 144, (i + 1) * 144));
      expect([...seen].map((part) => scenes.parts[part]).sort()).toEqual(['background', ...there].sort());
    });
  });

  test('has things where the attributes say', () => {
    const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    many.attributes.forEach((scene, i) => {
      if (scene.number !== 'one') return;
      for (const { object, place } of thingsOf(scene)) {
        const at = cellsOf(i, object);
        const [x, y] = [
          mean(at.map((cell) => (cell % 12) - 5.5)),
          mean(at.map((cell) => Math.floor(cell / 12) - 5.5)),
        ];
        const found = {
          left: -x,
          right: x,
          top: -y,
          bottom: y,
          middle: 1.5 - Math.max(Math.abs(x), Math.abs(y)),
        };
        expect(found[place as 'left'], `${object} ${place} ${x} ${y}`).toBeGreaterThan(0);
      }
    });
  });
});

test('a colour that is asked for is the colour that is seen', async () => {
  const sprites = await openSprites(readPublic);
  const size = 20;
  const taken = (object: (typeof objectNames)[number]) => {
    const stamp = sprites.stamp(object, size);
    return Array.from({ length: size * size }, (_, i) => stamp[5 * i + 1]).reduce((a, b) => a + b, 0);
  };
  const seen = many.attributes
    .flatMap(thingsOf)
    .map(({ object, colour }) => ({ object, own: colour === 'own' }));
  for (const { object, own } of seen) {
    if (own) expect(taken(object), object).toBe(0);
    else expect(taken(object), object).toBeGreaterThan(0.09 * size * size);
  }
});

test('a stamp keeps the light of its sprite, whatever its size', async () => {
  const sprites = await openSprites(readPublic);
  const mean = (size: number, channel: number) => {
    const stamp = sprites.stamp('panda', size);
    return (
      Array.from({ length: size * size }, (_, i) => stamp[5 * i + channel]).reduce((a, b) => a + b) /
      size ** 2
    );
  };
  for (const channel of [0, 1, 2, 3, 4])
    for (const size of [13, 21, 29]) expect(mean(size, channel)).toBeCloseTo(mean(64, channel), 9);
});

describe('splits', () => {
  test('no held-out pair in 20,000 training draws', () => {
    const rng = new Rng(2, 0);
    const found = Array.from({ length: 20_000 }, () => drawScene(rng, 'train').attributes).filter(isHeldOut);
    expect(found).toEqual([]);
  });

  test('at least fifteen pairs are held out, of colours and of places, and training shows each half', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(15);
    const things = many.attributes.flatMap(thingsOf);
    for (const pair of heldOut) {
      for (const [name, value] of Object.entries(pair))
        expect(things.filter((thing) => thing[name as 'object'] === value).length, value).toBeGreaterThan(5);
      expect(things.some((thing) => isPair(pair, thing))).toBe(false);
    }
    expect(heldOut.filter((pair) => 'place' in pair).length).toBeGreaterThan(5);
    expect(
      heldOut.filter((pair) => 'colour' in pair && colours.includes(pair.colour as 'red')).length,
    ).toBeGreaterThan(5);
  });

  test('combinations have a held-out pair, every one in its turn', () => {
    const { attributes: drawn } = source.draw(0, 300, 'combinations');
    expect(drawn.every(isHeldOut)).toBe(true);
    for (const pair of heldOut) expect(drawn.some((one) => shows(pair, one))).toBe(true);
  });

  test('test scenes are ordinary, and never among those to learn from', () => {
    const rng = new Rng(4, 0);
    const drawing = (scene: ReturnType<typeof drawScene>) =>
      JSON.stringify([scene.backdrop, scene.placements]);
    const known = new Set(Array.from({ length: 5000 }, () => drawing(drawScene(rng, 'train'))));
    const tests = Array.from({ length: 300 }, () => drawScene(rng, 'test'));
    expect(tests.some((scene) => isHeldOut(scene.attributes) || known.has(drawing(scene)))).toBe(false);
  });
});

describe('captions', () => {
  let one: ReturnType<typeof drawCaptioned>;
  beforeAll(() => {
    one = drawCaptioned(source, 3, 3000, 'train');
  });

  test('come with their scenes, the same each time, and are true', () => {
    expect(drawCaptioned(source, 3, 40, 'train').captions).toEqual(one.captions.slice(0, 40));
    one.captions.forEach(({ asked, text }, i) => {
      expect(fits(asked, one.attributes[i]), text).toBe(true);
      expect(one.ids.subarray(i * promptLength, (i + 1) * promptLength)).toEqual(tokenize(text).ids);
    });
  });

  test('are read whole: every word is known, and there is room for all', () => {
    for (const { text } of one.captions)
      if (tokenize(text).spans.some(({ kind }) => kind !== 'known')) expect.unreachable(text);
  });

  test('vary: order, words and how much is said', () => {
    expect(new Set(one.captions.map(({ text }) => text)).size).toBeGreaterThan(2400);
    const told = one.captions.map(({ asked }) => Object.keys(asked).length);
    expect(Math.min(...told)).toBe(2);
    expect(Math.max(...told)).toBeGreaterThan(5);
  });

  test('that are the same ask for the same', () => {
    const meant = new Map<string, string>();
    for (const { text, asked } of one.captions) {
      const said = JSON.stringify(Object.entries(asked).sort());
      expect(meant.get(text) ?? said, text).toBe(said);
      meant.set(text, said);
    }
    expect(meant.size).toBeLessThan(one.captions.length);
  });
});

test('the vocabulary is one word a place, and captions use all of it', () => {
  const rng = new Rng(5, 0);
  const drawn = Array.from(
    { length: 12_000 },
    () => writeCaption(drawScene(rng, 'train').attributes, rng).text,
  );
  const used = new Set(drawn.flatMap((text) => [...tokenize(text).ids, 0]));
  expect(scenes.text.words).toBeLessThan(256);
  expect(Array.from({ length: scenes.text.words }, (_, id) => id).filter((id) => !used.has(id))).toEqual([]);
});

test('tokens stand for the same words as ever: trained models rest on their order', () => {
  expect([...tokenize('a small red car to the left of a big blue balloon in the snow').ids]).toEqual([
    2, 126, 112, 32, 140, 136, 78, 93, 2, 20, 22, 12, 70, 136, 127, 0,
  ]);
});

test('examples are known to the last word, and only what is noted is held out', () => {
  for (const { text, note } of scenes.text.examples) {
    const { spans, words } = tokenize(text);
    expect(spans.filter(({ kind }) => kind !== 'known')).toEqual([]);
    const pairs = heldOut.filter((pair) => Object.values(pair).every((word) => words.includes(word)));
    expect(pairs.length > 0).toBe(note !== undefined);
  }
});

test('sprites of other objects are refused', async () => {
  const stale: Read = async (path) => {
    const bytes = await readPublic(path);
    if (!path.endsWith('.json')) return bytes;
    const { seal: _, ...said } = JSON.parse(
      new TextDecoder().decode(bytes).replace('"balloon": "balloon"', '"airship": "balloon"'),
    );
    return new TextEncoder().encode(JSON.stringify({ ...said, seal: sealOf(said) })).buffer;
  };
  await expect(openSprites(stale)).rejects.toThrow(/^data\/scenes\.json lists other objects .*: reload/);
});
