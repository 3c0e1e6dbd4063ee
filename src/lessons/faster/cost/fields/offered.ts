/** What is measured upwards, and what each costs to the right. */
export const measures = ['distance', 'read', 'density', 'coverage'] as const;
export type MeasureName = (typeof measures)[number];
export const costs = ['calls', 'time'] as const;
export const charts = ['cost', 'diversity'] as const;
