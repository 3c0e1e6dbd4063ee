/** What the page knows of trainings. */
export type { LiveModel, Trained } from '../engine/api.ts';
