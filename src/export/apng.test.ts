import { decode, decodeApng, encode } from 'fast-png';
import { expect, it } from 'vitest';
import { Apng } from './apng.ts';

const size = { width: 6, height: 4, channels: 4 } as const;
const picture = (shade: number, alpha = 255) => {
  const data = Uint8Array.from({ length: 6 * 4 * 4 }, (_, i) => (i % 4 === 3 ? alpha : (shade * i) & 255));
  return { data, png: encode({ ...size, data }) };
};

async function written(shades: readonly number[], milliseconds = 100): Promise<Uint8Array> {
  const film = new Apng();
  for (const shade of shades) film.add(picture(shade).png, milliseconds);
  return new Uint8Array(await film.file().arrayBuffer());
}

it('is read back by another reader, picture by picture', async () => {
  const film = decodeApng(await written([3, 50, 7]));
  expect([film.width, film.height, film.numberOfFrames, film.numberOfPlays]).toEqual([6, 4, 3, 0]);
  for (const [i, shade] of [3, 50, 7].entries()) {
    expect(film.frames[i].data).toEqual(picture(shade).data);
    expect(film.frames[i].delayNumber / film.frames[i].delayDenominator).toBeCloseTo(0.1);
  }
});

it('shows its first picture to readers that know no animation', async () =>
  expect(decode(await written([9, 1])).data).toEqual(picture(9).data));

it('holds what is shown again for longer, rather than keep it twice', async () => {
  const [once, again] = [await written([5, 6]), await written([5, 5, 5, 6])];
  expect(again.length).toBe(once.length);
  const { frames } = decodeApng(again);
  expect(frames.map(({ delayNumber }) => delayNumber)).toEqual([300, 100]);
});

it('refuses pictures of another size, and what are none', () => {
  const film = new Apng();
  film.add(picture(1).png, 100);
  film.add(encode({ width: 2, height: 2, channels: 4, data: new Uint8Array(16) }), 100);
  expect(() => film.file()).toThrow(/one size/);
  const other = new Apng();
  other.add(new Uint8Array(40), 100);
  expect(() => other.file()).toThrow(/no PNG/);
  expect(() => new Apng().file()).toThrow(/no picture/);
});
