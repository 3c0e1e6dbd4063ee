import { Learns } from './Controls.tsx';

/** Whether it learns to jump, or to walk straight. */
export default Learns;
