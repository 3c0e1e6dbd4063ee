import { benchLesson } from '../common/bench/BenchLesson.tsx';

/** What makes sampling cheap: better steps, and students that jump. */
export default benchLesson('faster');
