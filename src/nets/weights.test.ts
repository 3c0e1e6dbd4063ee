import { describe, expect, it } from 'vitest';
import { initialise } from './layout.ts';
import { loadModel, loadWeights } from './load.ts';
import { hashOf } from './manifest.ts';
import { modelSpec } from './models.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';

const name = 'moons';
const { layout } = modelSpec(name).network();
const flat = initialise(layout, 7);
const file = writeSafetensors(layout, flat);

/** A folder of two files, as the page sees it. */
function folder(bytes: Uint8Array, changes: object = {}) {
  const manifest = {
    model: name,
    file: `weights/${name}.safetensors`,
    bytes: file.length,
    sha256: hashOf(file),
    prediction: 'v',
    ...changes,
  };
  return async (path: string): Promise<ArrayBuffer> => {
    const found = path.endsWith('.json') ? new TextEncoder().encode(JSON.stringify(manifest)) : bytes;
    return found.slice().buffer as ArrayBuffer;
  };
}

function edit(change: (header: Record<string, { dtype: string; shape: number[] }>) => void): Uint8Array {
  const length = Number(new DataView(file.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
  change(header);
  const text = new TextEncoder().encode(JSON.stringify(header));
  const out = new Uint8Array(8 + text.length + file.length - 8 - length);
  new DataView(out.buffer).setBigUint64(0, BigInt(text.length), true);
  out.set(text, 8);
  out.set(file.subarray(8 + length), 8 + text.length);
  return out;
}

describe('weight files', () => {
  it('come back as they were, to half precision', () => {
    const back = readSafetensors(layout, file);
    expect(back.length).toBe(flat.length);
    const gap = back.map((value, i) => Math.abs(value - flat[i]) / (Math.abs(flat[i]) + 1e-4));
    expect(gap.reduce((a, b) => Math.max(a, b))).toBeLessThan(1e-3);
    expect(hashOf(writeSafetensors(layout, back))).toBe(hashOf(file));
  });

  it('may lack arrays whose values are given, and nothing else', () => {
    const last = layout[layout.length - 1];
    const absent = new Float32Array(flat.length).fill(0.25);
    const shorter = edit((header) => delete header[last.name]);
    const back = readSafetensors(layout, shorter, absent);
    const own = back.length - last.shape.reduce((a, b) => a * b, 1);
    expect(back.slice(0, own)).toEqual(readSafetensors(layout, file).slice(0, own));
    expect(back.slice(own).every((value) => value === 0.25)).toBe(true);
    const wrong = edit((header) => Object.assign(header[last.name], { shape: [1, 2, 3] }));
    expect(() => readSafetensors(layout, wrong, absent)).toThrow('has the shape');
  });

  it('name the array that is missing, extra, of another shape or of another type', () => {
    const first = layout[0].name;
    expect(() =>
      readSafetensors(
        layout,
        edit((h) => delete h[first]),
      ),
    ).toThrow(`lack “${first}”`);
    expect(() =>
      readSafetensors(
        layout,
        edit((h) => Object.assign(h, { more: h[first] })),
      ),
    ).toThrow('“more”');
    expect(() =>
      readSafetensors(
        layout,
        edit((h) => h[first].shape.reverse()),
      ),
    ).toThrow(`“${first}” has the shape`);
    expect(() =>
      readSafetensors(
        layout,
        edit((h) => Object.assign(h[first], { dtype: 'F32' })),
      ),
    ).toThrow('F32, not F16');
  });

  it('say when they are cut off', () => {
    expect(() => readSafetensors(layout, file.subarray(0, 4))).toThrow('end before their header');
    expect(() => readSafetensors(layout, file.subarray(0, 40))).toThrow('end before their header');
    expect(() => readSafetensors(layout, file.subarray(0, file.length - 2))).toThrow('cut off');
  });

  it('are checked against their manifest', async () => {
    expect(await loadWeights(name, folder(file))).toHaveLength(flat.length);
    const damaged = file.slice();
    damaged[file.length - 1] ^= 1;
    await expect(loadWeights(name, folder(damaged))).rejects.toThrow(/damaged.*restore the file/);
    await expect(loadWeights(name, folder(file.subarray(0, 99)))).rejects.toThrow('99 bytes');
    await expect(loadWeights(name, folder(file, { model: 'rings' }))).rejects.toThrow('describes rings');
    await expect(loadWeights(name, folder(file, { prediction: 'x0' }))).rejects.toThrow(
      'a network that predicts x0, not v: restore it, or train moons again',
    );
    await expect(loadWeights(name, folder(file, { prediction: undefined }))).rejects.toThrow(
      'lacks “prediction”',
    );
    await expect(loadWeights(name, async () => new ArrayBuffer(3))).rejects.toThrow('not JSON');
  });

  it('belong to a model that there is', async () => {
    await expect(loadModel('nothing', folder(file))).rejects.toThrow(/choose one of .*moons/);
    await expect(loadModel('toString', folder(file))).rejects.toThrow('no model');
    await expect(loadModel('fashion-reader', folder(file))).rejects.toThrow('cannot denoise');
  });
});
