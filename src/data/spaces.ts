/** Where the models of a data set work, as far as their settings tell: who has the weights opens it (`Space` of the core). */
import type { Space } from '../core/space.ts';
import { type AutoencoderSettings, latentEvent, type ModelSettings } from './models.ts';
import type { DataSet } from './types.ts';

/** The space of a model by its shapes alone. */
export interface ModelSpace extends Pick<Space, 'event' | 'data' | 'range'> {
  /** A key of the models of its data; absent where data have none. */
  readonly model?: string;
  /** The autoencoder in whose latent it works, so that what is shown of its states is decoded. Absent where they are data. */
  readonly latentOf?: string;
}

const known = new WeakMap<DataSet, Map<string | undefined, ModelSpace>>();

/** Where a model of these data works; without one, the data themselves. The same object each time. */
export function modelSpace(data: DataSet, model: string | undefined = data.model): ModelSpace {
  const spaces = known.get(data) ?? new Map<string | undefined, ModelSpace>();
  known.set(data, spaces);
  const space = spaces.get(model) ?? made(data, model);
  spaces.set(model, space);
  return space;
}

function made({ event, kind, models }: DataSet, model: string | undefined): ModelSpace {
  const settings: ModelSettings | undefined = model === undefined ? undefined : models[model];
  if (!settings || !('latentOf' in settings)) return { model, event, data: event, range: kind.range };
  const { latentOf } = settings;
  const latent = latentEvent(event, models[latentOf] as AutoencoderSettings);
  return { model, latentOf, event: latent, data: event, range: null };
}
