import { grouped } from '../../core/grouped.ts';

/** “1,000 steps”, “1 step”. */
export const stepsText = (steps: number): string => (steps === 1 ? '1 step' : `${grouped(steps)} steps`);
