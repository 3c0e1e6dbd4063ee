/** What the page knows of trainings. */
export { learntHere } from '../data/index.ts';
export type {
  Carried,
  Carrier,
  Distilled,
  Duelled,
  Glance,
  LiveModel,
  ReadAnswer,
  Trained,
  Way,
} from '../engine/api.ts';
