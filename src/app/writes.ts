const FIELDS =
  'input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"], [type="file"]), textarea, [contenteditable]';

/** Whether keys write there: such a field has an undo of its own. */
export const writes = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;
