/** What the page knows of trainings. */
export { learntHere } from '../data/index.ts';
export type { Carried, Carrier, Distilled, Duelled, Glance, LiveModel, ReadAnswer, Trained } from '../engine/api.ts';
