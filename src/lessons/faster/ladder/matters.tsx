import { SamplerOfRungs } from './Controls.tsx';

/** Whose rungs are walked. */
export default SamplerOfRungs;
