/** The numbers of jumps that a student is offered for; 0: its teacher goes on. */
export const jumpCounts = ['0', '1', '2', '4', '8'] as const;
export type JumpCount = (typeof jumpCounts)[number];
