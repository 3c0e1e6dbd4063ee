/** “the student in 2 jumps”, “the teacher”: who goes on with a run. */
export const whoGoesOn = (jumps: number): string =>
  jumps ? `the student in ${jumps} jump${jumps === 1 ? '' : 's'}` : 'the teacher';
