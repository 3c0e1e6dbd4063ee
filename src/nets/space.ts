import type { Space } from '../core/space.ts';
import type { Read } from '../data/types.ts';
import { type Coder, inTurns } from './autoencoder.ts';
import { loadWeights, type OnProgress } from './load.ts';
import { type ModelSpec, modelSpec } from './models.ts';
import { toParams } from './params.ts';

/**
 * The space that a model works in, on the current backend. Where that is the latent of an autoencoder, its weights are
 * read, and stay as they are. Throws as `loadWeights` does.
 */
export async function openSpace(spec: ModelSpec, read: Read, onProgress?: OnProgress): Promise<Space> {
  const { event, range, latentOf } = spec;
  if (!latentOf) return { event, data: event, range };
  const weights = await loadWeights(latentOf, read, onProgress);
  return latentSpace(modelSpec(latentOf), weights);
}

/** The same of a model by its name. Throws RangeError on an unknown one, too. */
export const spaceOf = async (name: string, read: Read, onProgress?: OnProgress): Promise<Space> =>
  openSpace(modelSpec(name), read, onProgress);

/** The latent of an autoencoder with these weights, [number of weights]; its range is open. */
export function latentSpace(
  spec: Pick<ModelSpec, 'event' | 'network'>,
  weights: Float32Array,
): Space & Required<Pick<Space, 'encode' | 'decode'>> {
  const network = spec.network() as Coder;
  const params = toParams(network.params, weights);
  return {
    event: network.latent,
    data: spec.event,
    range: null,
    encode: (x) => inTurns(x, spec.event, (pictures) => network.encode(params, pictures)),
    decode: (z) => inTurns(z, network.latent, (latents) => network.decode(params, latents)),
  };
}
