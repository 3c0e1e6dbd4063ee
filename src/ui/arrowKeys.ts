import type { KeyboardEvent } from 'react';

const arrows: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Where an arrow key points, which is then nobody else's; undefined for other keys, and with those of the browser. */
export function arrowKey(event: KeyboardEvent): readonly [right: number, up: number] | undefined {
  const arrow = event.ctrlKey || event.metaKey || event.altKey ? undefined : arrows[event.key];
  if (!arrow) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return arrow;
}
