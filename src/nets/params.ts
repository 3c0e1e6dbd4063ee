import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import { sizeOf } from '../core/arrays.ts';
import { normals, streams } from '../core/random.ts';
import type { Params } from './types.ts';

/** One weight array: scale 0 starts it at zero, else it starts normal with this standard deviation. */
export interface ParamSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly scale: number;
}

/** All weights of a network in the order in which one flat vector holds them. */
export type ParamSpecs = readonly ParamSpec[];

export { sizeOf };

export const totalSize = (specs: ParamSpecs): number => specs.reduce((n, slot) => n + sizeOf(slot.shape), 0);

/** Fresh weights, the same for the same seed. Returns [totalSize(specs)]. */
export function initialise(specs: ParamSpecs, seed: number): Float32Array {
  const flat = normals(seed, streams.weights, 0, new Float32Array(totalSize(specs)));
  let at = 0;
  for (const { shape, scale } of specs) {
    const end = at + sizeOf(shape);
    for (; at < end; at++) flat[at] *= scale;
  }
  return flat;
}

/** Views of the flat vector, one a slot. Throws RangeError when the vector has another length. */
export function slices(specs: ParamSpecs, flat: Float32Array): Map<string, Float32Array> {
  const wanted = totalSize(specs);
  if (flat.length !== wanted)
    throw new RangeError(
      `these weights hold ${flat.length} numbers, but the network has ${wanted}: train it again`,
    );
  const views = new Map<string, Float32Array>();
  let at = 0;
  for (const { name, shape } of specs) {
    views.set(name, flat.subarray(at, at + sizeOf(shape)));
    at += sizeOf(shape);
  }
  return views;
}

/** Tensors on the current backend. The caller disposes of them. */
export function toParams(specs: ParamSpecs, flat: Float32Array): Params {
  const views = slices(specs, flat);
  // A copy: the wasm backend reads the buffer when it is first used, not now.
  return Object.fromEntries(
    specs.map(({ name, shape }) => [name, tensor(views.get(name)!.slice(), [...shape])] as [string, Tensor]),
  );
}

/** Weights and bias of one linear layer; scale is relative to 1/√inputs. */
export function dense(name: string, inputs: number, outputs: number, scale = 1): ParamSpecs {
  return [
    { name: `${name}.w`, shape: [inputs, outputs], scale: scale / Math.sqrt(inputs) },
    { name: `${name}.b`, shape: [outputs], scale: 0 },
  ];
}
