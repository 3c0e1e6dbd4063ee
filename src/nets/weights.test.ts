import { describe, expect, it } from 'vitest';
import { FileError } from '../core/checked.ts';
import { damagedBytes, damagedJson } from '../core/damage.fixture.ts';
import { Rng, streams } from '../core/random.ts';
import { hashOf } from '../data/hash.ts';
import { loadModel, loadSnapshot, loadWeights } from './load.ts';
import { modelSpec } from './models.ts';
import { initialise } from './params.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';

const name = 'moons';
const { params: layout } = modelSpec(name).network();
const flat = initialise(layout, 7);
const file = writeSafetensors(layout, flat);

const read = (bytes: Uint8Array, absent?: Float32Array) =>
  readSafetensors('weights/a.safetensors', layout, bytes, absent);

const measured = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: hashOf(bytes) });
const manifestOf = (bytes: Uint8Array) => ({
  model: name,
  file: `weights/${name}.safetensors`,
  prediction: 'v',
  ...measured(bytes),
});

/** A folder of two files, as the page sees it. */
function folder(bytes: Uint8Array, changes: object = {}) {
  const manifest = { ...manifestOf(file), ...changes };
  return async (path: string): Promise<ArrayBuffer> => {
    const found = path.endsWith('.json') ? new TextEncoder().encode(JSON.stringify(manifest)) : bytes;
    return found.slice().buffer as ArrayBuffer;
  };
}

type Header = Record<string, { dtype: string; shape: number[]; data_offsets: number[] }>;

/** The file under another header. */
function edit(change: (header: Header) => unknown): Uint8Array {
  const length = Number(new DataView(file.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
  const text = utf8(change(header));
  const out = new Uint8Array(8 + text.length + file.length - 8 - length);
  new DataView(out.buffer).setBigUint64(0, BigInt(text.length), true);
  out.set(text, 8);
  out.set(file.subarray(8 + length), 8 + text.length);
  return out;
}

const utf8 = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** The two files, one of them damaged; where it is the weights' header, the manifest agrees with what it became. */
function damage(rng: Rng, manifest: object): [weights: Uint8Array, json: Uint8Array] {
  const kind = Math.floor(4 * rng.uniform());
  if (kind === 0) return [file, damagedBytes(rng, utf8(manifest))];
  if (kind === 1) return [file, utf8(damagedJson(rng, manifest))];
  if (kind === 2) return [damagedBytes(rng, file), utf8(manifest)];
  const changed = edit((header) => damagedJson(rng, header));
  return [changed, utf8({ ...manifest, ...measured(changed) })];
}

/** An error that a person can do something with. */
function expectOurs(error: Error, seed: number): void {
  expect(error, `seed ${seed}: ${error.stack}`).toBeInstanceOf(FileError);
  expect(error.message).toMatch(/weights\/moons\.(json|safetensors) .*: reload the page; /);
}

describe('weight files', () => {
  it('come back as they were, to half precision', () => {
    const back = read(file);
    expect(back.length).toBe(flat.length);
    const gap = back.map((value, i) => Math.abs(value - flat[i]) / (Math.abs(flat[i]) + 1e-4));
    expect(gap.reduce((a, b) => Math.max(a, b))).toBeLessThan(1e-3);
    expect(hashOf(writeSafetensors(layout, back))).toBe(hashOf(file));
  });

  it('may lack arrays whose values are given, and nothing else', () => {
    const last = layout[layout.length - 1];
    const own = flat.length - last.shape.reduce((a, b) => a * b, 1);
    const absent = new Float32Array(flat.length).fill(0.25);
    const shorter = writeSafetensors(layout.slice(0, -1), flat.subarray(0, own));
    const back = read(shorter, absent);
    const whole = read(file);
    expect(back.subarray(0, own).every((value, i) => value === whole[i])).toBe(true);
    expect(back.slice(own).every((value) => value === 0.25)).toBe(true);
    const wrong = edit((h) => ({ ...h, [last.name]: { ...h[last.name], shape: [1, 2, 3] } }));
    expect(() => read(wrong, absent)).toThrow('has the shape');
  });

  const grown = new Uint8Array(file.length + 1);
  grown.set(file);
  const [first, second] = layout.map((slot) => slot.name);
  const one = layout.find(({ shape }) => layout.filter((s) => String(s.shape) === String(shape)).length > 1)!;
  const twin = layout.findLast(({ shape }) => String(shape) === String(one.shape))!;

  it.each<[string, Uint8Array, RegExp]>([
    ['one that is missing', edit(({ [first]: _, ...rest }) => rest), /“.*” is missing/],
    ['one that is extra', edit((h) => Object.assign(h, { more: h[first] })), /holds "more"/],
    [
      'one of another shape',
      edit((h) => ({ ...h, [first]: { ...h[first], shape: h[first].shape.toReversed() } })),
      /“.*” has the shape/,
    ],
    [
      'one without a shape',
      edit((h) => ({ ...h, [first]: { ...h[first], shape: 'x' } })),
      /“.*” has no shape/,
    ],
    [
      'one of another type',
      edit((h) => ({ ...h, [first]: { ...h[first], dtype: 'F32' } })),
      /"F32", not F16/,
    ],
    ['one that is null', edit((h) => Object.assign(h, { [first]: null })), /“.*” is null/],
    [
      'one without a place',
      edit((h) => ({ ...h, [first]: { ...h[first], data_offsets: undefined } })),
      /misplaced/,
    ],
    ['two in one place', edit((h) => ({ ...h, [twin.name]: h[one.name] })), /misplaced/],
    [
      'two in places of one another',
      edit((h) => Object.assign(h, { [one.name]: h[twin.name], [twin.name]: h[one.name] })),
      /misplaced/,
    ],
    ['a hole', edit((h) => ({ ...h, [second]: { ...h[second], data_offsets: [0, 8] } })), /misplaced/],
    ['bytes of nobody', grown, /1 bytes belong to no array/],
    ['what is no number', file.with(file.length - 1, 0x7e), /holds what is no number/],
    ['a header that is null', Uint8Array.of(4, 0, 0, 0, 0, 0, 0, 0, 0x6e, 0x75, 0x6c, 0x6c), /holds null/],
    ['a header without an end', file.with(7, 0xff), /ends before its header/],
    ['four bytes', file.subarray(0, 4), /ends before its header/],
    ['its beginning', file.subarray(0, 40), /ends before its header/],
    ['all but its end', file.subarray(0, file.length - 2), /cut off/],
  ])('of %s are refused, with file and remedy', (_, bytes, wrong) => {
    expect(() => read(bytes)).toThrow(wrong);
    expect(() => read(bytes)).toThrow(/weights\/a\.safetensors .*: reload the page; .* must be replaced/);
  });

  it('are checked against their manifest', async () => {
    expect(await loadWeights(name, folder(file))).toHaveLength(flat.length);
    const damaged = file.slice();
    damaged[file.length - 1] ^= 1;
    await expect(loadWeights(name, folder(damaged))).rejects.toThrow(/damaged.*: reload the page/);
    await expect(loadWeights(name, folder(file.subarray(0, 99)))).rejects.toThrow('99 bytes');
    await expect(loadWeights(name, folder(file, { model: 'rings' }))).rejects.toThrow(
      '“model” is "rings", not "moons"',
    );
    await expect(loadWeights(name, folder(file, { prediction: 'x0' }))).rejects.toThrow(
      '“prediction” is "x0", not "v"',
    );
    await expect(loadWeights(name, folder(file, { prediction: undefined }))).rejects.toThrow(
      'lacks “prediction”',
    );
    await expect(loadWeights(name, async () => new ArrayBuffer(3))).rejects.toThrow('not JSON');
  });

  it('have snapshots, where their manifest tells of some, and those are checked as they are', async () => {
    const entry = { ...measured(file), steps: 3, file: 'elsewhere' };
    const asked: string[] = [];
    const known = folder(file, { snapshots: [entry] });
    const snapshot = await loadSnapshot(name, 0, (path) => {
      asked.push(path);
      return known(path);
    });
    expect(snapshot).toEqual(await loadWeights(name, known));
    expect(asked).toEqual(['weights/moons.json', 'weights/moons.0.safetensors']);
    await expect(loadSnapshot(name, 1, known)).rejects.toThrow('has 1 snapshots, and none with number 1');
    await expect(loadSnapshot(name, 0, folder(file))).rejects.toThrow('has 0 snapshots');
    const short = folder(file, { snapshots: [{ ...entry, bytes: 99 }] });
    await expect(loadSnapshot(name, 0, short)).rejects.toThrow('not 99');
    for (const snapshots of [7, [null], [{ ...entry, sha256: 'x' }]])
      await expect(loadSnapshot(name, 0, folder(file, { snapshots }))).rejects.toThrow('“snapshots” is');
  });

  it('may be damaged in any way, and never are another network, or fail in words of the machine', async () => {
    const manifest = { ...manifestOf(file), steps: 6000 };
    const whole = read(file);
    for (let seed = 0; seed < 300; seed++) {
      const rng = new Rng(seed, streams.data);
      const [bytes, json] = damage(rng, manifest);
      const loading = loadWeights(
        name,
        async (path) => Uint8Array.from(path.endsWith('.json') ? json : bytes).buffer,
      );
      const found = await loading.catch((error: Error) => error);
      if (found instanceof Error) expectOurs(found, seed);
      else
        expect(
          found.every((value, i) => value === whole[i]),
          `seed ${seed}`,
        ).toBe(true);
    }
  });

  it('belong to a model that there is', async () => {
    await expect(loadModel('nothing', folder(file))).rejects.toThrow(/choose one of .*moons/);
    await expect(loadModel('toString', folder(file))).rejects.toThrow('no model');
    await expect(loadModel('fashion-reader', folder(file))).rejects.toThrow('cannot denoise');
  });
});
