/** Work for the next display frame: each piece once, however often it is asked for. */
const waiting = new Set<() => void>();
let request = 0;

function flush(): void {
  request = 0;
  const work = [...waiting];
  waiting.clear();
  for (const piece of work) piece();
}

export function nextFrame(piece: () => void): void {
  waiting.add(piece);
  request ||= requestAnimationFrame(flush);
}

export const notNextFrame = (piece: () => void): void => void waiting.delete(piece);

/** Tells of changes; returns how to stop. */
export type Watch = (listener: () => void) => () => void;
