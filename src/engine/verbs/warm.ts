import type { Models } from '../models.ts';

/** Loads a model ahead of its first use. model: a key of the registry `models`. */
export default async function warm(model: string, models: Models, signal: AbortSignal): Promise<void> {
  (await models.borrow(model, signal)).giveBack();
}
