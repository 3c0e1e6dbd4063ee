/** Where the thread begins. It holds nothing, for the reason that `engine/worker.ts` gives. */
import './surveying.ts';
