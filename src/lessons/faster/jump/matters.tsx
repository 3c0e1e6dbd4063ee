import { StepsOfGrids } from './Controls.tsx';

/** How few. */
export default StepsOfGrids;
