import { describe, expect, it } from 'vitest';
import { FileError } from '../../core/checked.ts';
import { few } from '../few.ts';
import { dataset } from '../index.ts';
import { openPacked } from '../packed.ts';
import { readPublic } from '../read.fixture.ts';
import { digits } from './index.ts';

const event = 64;
const rowsOf = (x: Float32Array) =>
  Array.from({ length: x.length / event }, (_, i) => x.subarray(i * event, (i + 1) * event).join());

it('are the 1,797 of the test set, as often each as published', async () => {
  const { parts, manifest } = await openPacked(readPublic, 'digits', {
    pictures: [null, 8, 8, 1],
    labels: [null],
  });
  const counts = digits.classes.map((_, label) => parts.labels.filter((one) => one === label).length);
  // UCI Optical Recognition of Handwritten Digits, class distribution of the test set.
  expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  expect(new Set(parts.pictures).size).toBe(17);
  expect(manifest.bytes).toBeLessThan(50_000);
  const notice = new TextDecoder().decode(await readPublic(`data/${manifest.notice}`));
  expect(notice).toContain('CC BY 4.0');
});

it('are learnt from and held out, each picture in one of the halves', async () => {
  const source = await digits.open(readPublic);
  const held = await digits.test.open(readPublic);
  expect([source.size, held.size]).toEqual([1498, 299]);
  const learnt = new Set(rowsOf(source.draw(0, source.size).x));
  const { x, labels } = held.lot(0, held.size);
  expect(new Set(labels).size).toBe(10);
  expect(rowsOf(x).filter((row) => learnt.has(row))).toEqual([]);
  expect(() => held.lot(1, 200)).toThrow(RangeError);
});

it('are refused where the file holds something else', async () => {
  const broken = async (path: string) => {
    const bytes = new Uint8Array(await readPublic(path));
    return path.endsWith('.bin') ? (bytes.slice(0, -9).buffer as ArrayBuffer) : (bytes.buffer as ArrayBuffer);
  };
  await expect(digits.open(broken)).rejects.toThrow(FileError);
});

describe('few of them', () => {
  it('are of each class in turn, and more begin with the fewer', async () => {
    const source = await digits.open(readPublic);
    const [ten, thirty] = [few(source, 10), few(source, 30)];
    expect([...ten.labels!]).toEqual([...digits.classes.keys()]);
    expect(thirty.x.subarray(0, ten.x.length)).toEqual(ten.x);
    expect(digits.classes.map((_, c) => thirty.labels!.filter((l) => l === c).length)).toEqual(
      Array(10).fill(3),
    );
    const all = few(source, 9999);
    expect([...rowsOf(all.x)].sort()).toEqual(rowsOf(source.draw(0, source.size).x).sort());
    expect(() => few(source, 0)).toThrow('too few');
  });

  it('of data without classes are the first that the page draws', async () => {
    const source = await dataset('moons').open(readPublic);
    expect(few(source, 7).x).toEqual(source.draw(0, 7).x);
  });
});
