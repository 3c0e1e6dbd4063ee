import type { Modality } from './modality.ts';
import { pictures } from './pictures.ts';
import { points } from './points.ts';

/** How each kind looks, by its name. */
export const modalities: { points: Modality; pictures: Modality; [name: string]: Modality } = {
  points,
  pictures,
};

/** Throws RangeError where nobody has said how this kind looks. */
export function modalityOf({ kind: { name } }: { readonly kind: { readonly name: string } }): Modality {
  const modality = Object.hasOwn(modalities, name) ? modalities[name] : undefined;
  if (!modality) throw new RangeError(`nothing says how ${name} look: give them a modality`);
  return modality;
}
