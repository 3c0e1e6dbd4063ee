import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { FileError, isRecord } from '../core/checked.ts';
import { damagedBytes, damagedJson } from '../core/damage.fixture.ts';
import { Rng, streams } from '../core/random.ts';
import { fashion } from './fashion/index.ts';
import { sealOf } from './manifest.ts';
import { type Expected, openPacked } from './packed.ts';
import { portraits } from './portraits/index.ts';
import { readPublic } from './read.fixture.ts';
import type { DataSet, Read } from './types.ts';

const folder = new URL('../../public/data/', import.meta.url);

/** The files of a data set, one of them changed on the way. */
function changed(end: string, change: (bytes: Uint8Array) => Uint8Array): Read {
  return async (path) => {
    const bytes = new Uint8Array(await readPublic(path));
    return Uint8Array.from(path.endsWith(end) ? change(bytes) : bytes).buffer;
  };
}

const told = { source: '', licence: '', notice: '', contents: '' };
const part = (name: string, ...shape: number[]) => ({ name, shape });
const measured = (bin: Uint8Array) => ({
  bytes: bin.length,
  sha256: createHash('sha256').update(bin).digest('hex'),
});
const sealed = (said: object): object => ({ ...said, seal: sealOf({ ...said }) });
const files =
  (bin: Uint8Array, json: Uint8Array): Read =>
  async (path) =>
    Uint8Array.from(path.endsWith('.json') ? json : bin).buffer;
const parse = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString());
const swapped = (bytes: Uint8Array) => parse(bytes).parts.reverse();
const resealed = (value: unknown) => {
  if (!isRecord(value)) return utf8(value);
  const { seal: _, ...said } = value;
  return utf8(sealed(said));
};
const utf8 = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A whole packed file of these raw bytes under a manifest of these parts, which agrees with it. */
function made(raw: Uint8Array, parts: object[]): Read {
  const bin = gzipSync(raw);
  return files(bin, utf8(sealed({ ...told, ...measured(bin), parts })));
}

const expected = { pictures: [null, 2], labels: [null] };
const ofFashion = { pictures: [null, 28, 28, 1], labels: [null] };

test('the file of Fashion-MNIST is what its manifest says', async () => {
  const { manifest, parts } = await openPacked(readPublic, 'fashion', ofFashion);
  const bin = readFileSync(new URL('fashion.bin', folder));
  expect(createHash('sha256').update(bin).digest('hex')).toBe(manifest.sha256);
  expect(bin.length).toBeLessThan(1.2e6);
  expect(gunzipSync(bin).length).toBe(2000 * 785);
  expect(readFileSync(new URL(manifest.notice, folder), 'utf8')).toContain('Zalando');
  for (let label = 0; label < 10; label++)
    expect(parts.labels.filter((value) => value === label).length).toBe(200);
});

test('pictures of a class look like their class', async () => {
  const { x, labels } = (await fashion.open(readPublic)).draw(1, 2000);
  const brightness = (name: (typeof fashion.classes)[number]) => {
    let [sum, count] = [0, 0];
    const label = fashion.classes.indexOf(name);
    for (let i = 0; i < 2000; i++)
      if (labels?.[i] === label) for (let p = 0; p < 784; p++, count++) sum += x[i * 784 + p];
    return sum / count;
  };
  expect(brightness('pullover')).toBeGreaterThan(brightness('trousers') + 0.2);
  expect(brightness('trousers')).toBeGreaterThan(brightness('sandal') + 0.1);
});

test('every picture comes once before any comes again', async () => {
  const source = await fashion.open(readPublic);
  const { x } = source.draw(5, source.size + 1);
  const seen = new Set<string>();
  for (let i = 0; i < source.size; i++) seen.add(x.subarray(i * 784, (i + 1) * 784).join());
  expect(seen.size).toBe(source.size);
  expect(x.slice(-784)).toEqual(x.slice(0, 784));
});

describe('a damaged file is refused, with what to do', () => {
  const flip = (bytes: Uint8Array) => bytes.map((byte, i) => (i === 5000 ? byte ^ 1 : byte));

  const sizes = [part('pictures', 2, 2), part('labels', 4)];
  const json = (change: (bytes: Uint8Array) => Uint8Array) => changed('.json', change);

  test.each<[string, Read, RegExp, Expected<string>?]>([
    ['truncated', changed('.bin', (bytes) => bytes.subarray(0, 1000)), /has 1000 bytes, not \d+/],
    ['one bit flipped', changed('.bin', flip), /has SHA-256 /],
    ['manifest is a page', json(() => Buffer.from('<!doctype html>')), /is not JSON/],
    ['manifest is null', json(() => Buffer.from('null')), /holds null, not an object/],
    ['manifest is 1', json(() => Buffer.from('1')), /holds 1, not an object/],
    ['manifest is "x"', json(() => Buffer.from('"x"')), /holds "x", not an object/],
    ['manifest without anything', json(() => Buffer.from('{}')), /lacks “source”/],
    ['manifest of before', json((bytes) => utf8({ ...parse(bytes), seal: undefined })), /lacks “seal”/],
    ['parts swapped', json((bytes) => utf8({ ...parse(bytes), parts: swapped(bytes) })), /been changed/],
    [
      'parts swapped, and sealed again',
      json((bytes) => utf8(sealed({ ...parse(bytes), seal: undefined, parts: swapped(bytes) }))),
      /lists labels \[2000\], pictures \[2000,28,28,1\], where/,
    ],
    [
      'a part renamed',
      made(new Uint8Array(8), [part('pixels', 2, 2), sizes[1]]),
      /lists pixels \[2,2\]/,
      expected,
    ],
    ['a part without shape', made(new Uint8Array(8), [{ name: 'x' }]), /“parts” is a list in which one is/],
    ['too few values', made(new Uint8Array(7), sizes), /unpacks to 7 bytes, not 8/, expected],
    [
      'too many values',
      made(new Uint8Array(9), sizes),
      /unpacks to more than the 8 bytes promised/,
      expected,
    ],
    [
      'more than a page holds',
      made(new Uint8Array(9), [part('labels', 1e9, 1e9)]),
      /promises 1000000000000000000 bytes/,
    ],
  ])('%s', async (_, read, message, wanted = ofFashion) => {
    const opening = openPacked<string>(read, 'fashion', wanted);
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.toThrow(/^data\/fashion\.(json|bin) .*: reload the page; /);
  });

  test('what reading throws comes through', async () => {
    const gone: Read = () => Promise.reject(new Error('fashion.json is missing (404)'));
    await expect(openPacked(gone, 'fashion', ofFashion)).rejects.toThrow('missing (404)');
  });

  test('labels and paints that there are not are refused', async () => {
    const bin = gzipSync(new Uint8Array(785).fill(10));
    const parts = [part('pictures', 1, 28, 28, 1), part('labels', 1)];
    const labelled = files(bin, utf8(sealed({ ...told, ...measured(bin), parts })));
    await expect(fashion.open(labelled)).rejects.toThrow(/holds the label 10/);
    const paints = gzipSync(new Uint8Array(114 * 256 + 3).fill(1));
    const manifest = parse(new Uint8Array(await readPublic('data/portraits.json')));
    const sprites = { parts: [part('sprites', 114, 16, 16), part('paints', 1, 3)], seal: undefined };
    const painted = files(paints, utf8(sealed({ ...manifest, ...measured(paints), ...sprites })));
    await expect(portraits.open(painted)).rejects.toThrow(/paints with number 1/);
  });
});

test('a bomb is unpacked no further than to what was promised', async () => {
  const whole = 2 ** 26;
  const unpacked: number[] = [];
  const Real = DecompressionStream;
  vi.stubGlobal('DecompressionStream', function counted(format: CompressionFormat) {
    const { writable, readable } = new Real(format);
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        unpacked.push(piece.length);
        controller.enqueue(piece);
      },
    });
    return { writable, readable: readable.pipeThrough(counting) };
  });
  try {
    const bomb = made(new Uint8Array(whole), [part('pictures', 1, 2), part('labels', 1)]);
    await expect(openPacked(bomb, 'fashion', expected)).rejects.toThrow('more than the 3 bytes');
    expect(unpacked.reduce((sum, length) => sum + length, 0)).toBeLessThan(whole / 4);
  } finally {
    vi.unstubAllGlobals();
  }
});

test.each([
  ['portraits', portraits, 300],
  ['fashion', fashion, 40],
] as const)(
  '%s, damaged in any way, give the same pictures or a reason with a remedy',
  async (name, set, tries) => {
    const [bin, json] = await Promise.all(
      ['bin', 'json'].map(async (end) => new Uint8Array(await readPublic(`data/${name}.${end}`))),
    );
    const draw = async (read: Read) => (await (set as DataSet).open(read)).draw(3, 40);
    const whole = await draw(readPublic);
    for (let seed = 0; seed < tries; seed++) {
      const rng = new Rng(seed, streams.data);
      const reads = [
        () => files(damagedBytes(rng, bin), json),
        () => files(bin, damagedBytes(rng, json)),
        () => files(bin, utf8(damagedJson(rng, parse(json)))),
        () => files(bin, resealed(damagedJson(rng, parse(json)))),
      ];
      const found = await draw(reads[Math.floor(4 * rng.uniform())]()).catch((error: Error) => error);
      if (found instanceof Error) {
        expect(found, `seed ${seed}: ${found.stack}`).toBeInstanceOf(FileError);
        expect(found.message).toMatch(new RegExp(`^data/${name}\\.(json|bin) .*: reload the page; `));
      } else {
        expect(
          found.x.every((value, i) => value === whole.x[i]),
          `seed ${seed}`,
        ).toBe(true);
        expect(found.labels).toEqual(whole.labels);
      }
    }
  },
);
