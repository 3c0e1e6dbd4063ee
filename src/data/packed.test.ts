import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fashion } from './fashion/index.ts';
import { openPacked } from './packed.ts';
import { readPublic } from './read.fixture.ts';
import type { Read } from './types.ts';

const folder = new URL('../../public/data/', import.meta.url);

/** The files of a data set, one of them changed on the way. */
function changed(end: string, change: (bytes: Uint8Array) => Uint8Array): Read {
  return async (path) => {
    const bytes = new Uint8Array(await readPublic(path));
    return (path.endsWith(end) ? change(bytes) : bytes).slice().buffer as ArrayBuffer;
  };
}

/** A whole packed file of these raw bytes under a manifest of these shapes. */
function made(raw: Uint8Array, shapes: number[][]): Read {
  const bin = gzipSync(raw);
  const manifest = {
    bytes: bin.length,
    sha256: createHash('sha256').update(bin).digest('hex'),
    parts: shapes.map((shape, i) => ({ name: `part${i}`, shape })),
  };
  return async (path) =>
    Uint8Array.from(path.endsWith('.json') ? Buffer.from(JSON.stringify(manifest)) : bin).buffer;
}

test('the file of Fashion-MNIST is what its manifest says', async () => {
  const { manifest, parts } = await openPacked(readPublic, 'fashion');
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

  test.each<[string, Read, RegExp]>([
    ['truncated', changed('.bin', (bytes) => bytes.subarray(0, 1000)), /has 1000 bytes, not \d+: reload/],
    ['one bit flipped', changed('.bin', flip), /has SHA-256 .*: reload/],
    ['manifest is a page', changed('.json', () => Buffer.from('<!doctype html>')), /not a manifest: reload/],
    ['manifest without parts', changed('.json', () => Buffer.from('{}')), /not a manifest: reload/],
    ['too few values', made(new Uint8Array(7), [[2, 2], [4]]), /unpacks to 7 bytes, not 8: reload/],
  ])('%s', async (_, read, message) => {
    await expect(openPacked(read, 'fashion')).rejects.toThrow(message);
  });

  test('also where the page may not hash', async () => {
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      await expect(openPacked(changed('.bin', flip), 'fashion')).rejects.toThrow(/cannot be decompressed/);
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    }
  });

  test('what reading throws comes through', async () => {
    const gone: Read = () => Promise.reject(new Error('fashion.json is missing (404)'));
    await expect(openPacked(gone, 'fashion')).rejects.toThrow('missing (404)');
  });
});
