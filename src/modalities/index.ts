import type { Modality } from './modality.ts';
import { pictures } from './pictures.ts';
import { points } from './points.ts';

export const modalities = { points, pictures } as const satisfies Record<string, Modality>;
