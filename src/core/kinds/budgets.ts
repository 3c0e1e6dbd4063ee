/** Calls of the network that each sampler is given where quality is measured: few are told apart most. */
export const budgets = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 100, 200] as const;
