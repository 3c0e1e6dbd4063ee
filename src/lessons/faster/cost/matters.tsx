import { MeasureChoice } from './Controls.tsx';

/** What lies upwards. */
export default MeasureChoice;
