import { benchLesson } from '../common/bench/BenchLesson.tsx';

/** The sampling laboratory. */
export default benchLesson('sample');
