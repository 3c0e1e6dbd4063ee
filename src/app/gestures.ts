/** Where one thing that a person does ends and the next begins, told from the events of the page. */
import { newGesture } from '../state/gesture.ts';
import { writes } from './writes.ts';

/** Milliseconds after which the same key on the same control is pressed anew. */
const REST = 1000;

const moves = /^(Arrow|Page|Home|End)/;

let last = { target: null as EventTarget | null, time: 0 };

/** Keys that move a value go on moving it; those that write are one visit to the field, until Enter. */
function onKey(event: KeyboardEvent): void {
  const { target, timeStamp: time, key } = event;
  const goesOn = moves.test(key) && target === last.target && time - last.time < REST;
  last = { target, time };
  if (!goesOn && (key === 'Enter' || !writes(target))) newGesture();
}

const ends = ['pointerdown', 'pointerup', 'focusin', 'focusout'] as const;

/** Before any control hears of it. */
export function followGestures(): void {
  for (const event of ends) window.addEventListener(event, newGesture, true);
  window.addEventListener('keydown', onKey, true);
}
