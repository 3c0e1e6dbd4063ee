/** What the page knows of trainings. */
export { learntHere } from '../data/index.ts';
export type { LiveModel, ReadAnswer, Trained } from '../engine/api.ts';
