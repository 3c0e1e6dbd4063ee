import { paintFilm } from '../../common/bench/film.ts';
import { RunTimeline } from '../../common/bench/RunTimeline.tsx';
import { returned } from './made.ts';

const paint = paintFilm(returned, 'returned');

/** The cursor goes through the run, from t₀ to data. */
export const Timeline = () => <RunTimeline of={returned} strip={paint} />;
