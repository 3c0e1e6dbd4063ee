/** Work for the next display frame: each piece once, however often it is asked for. */
const waiting = new Set<() => void>();

function flush(): void {
  const work = [...waiting];
  waiting.clear();
  for (const piece of work) piece();
}

export function nextFrame(piece: () => void): void {
  if (waiting.size === 0) requestAnimationFrame(flush);
  waiting.add(piece);
}

export const notNextFrame = (piece: () => void): void => void waiting.delete(piece);

/** Tells of changes; returns how to stop. */
export type Watch = (listener: () => void) => () => void;
