/**
 * Whether a key belongs to an input method that composes a character. Safari ends the composition before it tells of
 * the Enter that ended it, but still gives that the code of a key that was dealt with, 229.
 */
export const composing = ({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean => isComposing || keyCode === 229;
