import { Scale } from './Controls.tsx';

/** How strongly. */
export default Scale;
