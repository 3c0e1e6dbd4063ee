import { benchLesson } from '../common/bench/BenchLesson.tsx';

/** What steers a run: words, reference pictures, layout maps, and how strongly. */
export default benchLesson('guide');
