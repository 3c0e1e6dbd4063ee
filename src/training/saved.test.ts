import { describe, expect, it } from 'vitest';
import type { PlainModel } from '../nets/models.ts';
import { modelSpec } from '../nets/models.ts';
import { initialise } from '../nets/params.ts';
import { newLearner } from './optimiser.ts';
import { readSaved, writeSaved } from './saved.ts';

const model: PlainModel = { data: 'moons', width: 16, blocks: 1, predicts: 'v' };
const { params } = modelSpec(model).network();

function learner() {
  const made = newLearner(initialise(params, 3));
  made.step = 12;
  for (const [i, array] of [made.average, made.first, made.second].entries())
    array.forEach((_, k) => {
      array[k] = Math.sin(k + i) / 3;
    });
  return made;
}
const about = { unnoise: '1', link: '?lesson=train' };
const file = writeSaved(params, learner(), about);

/** The header's text, changed; all else stays where it is. */
function withHeader(change: (text: string) => string): Uint8Array {
  const length = Number(new DataView(file.buffer).getBigUint64(0, true));
  const text = change(new TextDecoder().decode(file.subarray(8, 8 + length)));
  const header = new TextEncoder().encode(text);
  const bytes = new Uint8Array(8 + header.length + file.length - 8 - length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, 8);
  bytes.set(file.subarray(8 + length), 8 + header.length);
  return bytes;
}

describe('a training as a file', () => {
  it('comes back as it was, to the last bit, and says of itself what it was told', () => {
    const read = readSaved(params, file);
    expect(read.learner).toEqual(learner());
    expect(read.about).toEqual({ ...about, step: '12' });
  });

  it('comes back with the other averages where it has them', () => {
    const { average, ...rest } = learner();
    const others = { short: average.map((w) => w + 1), long: average.map((w) => w - 1) };
    const given = { ...rest, average, others };
    const bytes = writeSaved(params, given, about);
    expect(readSaved(params, bytes).learner).toEqual(given);
    expect(bytes.length).toBeGreaterThan(file.length);
  });

  it('notices a single bit that has changed, wherever it is', () => {
    const length = Number(new DataView(file.buffer).getBigUint64(0, true));
    for (const share of [0, 0.3, 0.999]) {
      const bytes = file.slice();
      bytes[8 + length + Math.floor(share * (bytes.length - 8 - length))] ^= 1;
      expect(() => readSaved(params, bytes)).toThrow('its numbers are not those that were saved');
    }
  });

  it('of before, without a hash, is read as it is', () => {
    const bytes = withHeader((text) =>
      text.replace(/"sha256":"[0-9a-f]+"/, (all) => '"old":"1"'.padEnd(all.length)),
    );
    expect(readSaved(params, bytes).learner).toEqual(learner());
  });

  it('is safetensors, as its specification has it: the averaged weights by name, in single precision', () => {
    const length = Number(new DataView(file.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
    expect(length % 8).toBe(0);
    let at = 0;
    for (const { name, shape } of params) {
      const size = 4 * shape.reduce((product, side) => product * side, 1);
      expect(header[name]).toEqual({ dtype: 'F32', shape, data_offsets: [at, at + size] });
      at += size;
    }
    const first = new Float32Array(file.slice(8 + length, 8 + length + at).buffer);
    expect(first).toEqual(learner().average);
  });

  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['a few bytes', () => file.subarray(0, 11)],
    ['cut off', () => file.subarray(0, file.length - 4)],
    ['too long', () => Uint8Array.of(...file, 0, 0, 0, 0)],
    [
      'a header longer than the file',
      () => {
        const lying = file.slice();
        new DataView(lying.buffer).setBigUint64(0, 2n ** 60n, true);
        return lying;
      },
    ],
    ['a header that is no JSON', () => withHeader((text) => text.replace('{', '('))],
    ['another place', () => withHeader((text) => text.replace('"data_offsets":[0,', '"data_offsets":[4,'))],
    ['another type', () => withHeader((text) => text.replace('F32', 'F16'))],
    ['no steps', () => withHeader((text) => text.replace('"step":"12"', '"step":"-1"'))],
    ['a step that is no number', () => withHeader((text) => text.replace('"step":"12"', '"step":"1e3"'))],
    [
      'what is no number',
      () => {
        const wrong = file.slice();
        new DataView(wrong.buffer).setFloat32(file.length - 4, Number.NaN, true);
        return wrong;
      },
    ],
    [
      'another network',
      () => {
        const larger = modelSpec({ ...model, width: 32 }).network().params;
        return writeSaved(larger, newLearner(initialise(larger, 0)), about);
      },
    ],
  ])('with %s is refused in words, with what helps', (_, bytes) => {
    expect(() => readSaved(params, bytes())).toThrow(
      /^The (file|header of the file) .*: open one that “Save the network” has written\.$/s,
    );
  });
});
