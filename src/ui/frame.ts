/**
 * Work for the next display frame: each piece once, however often it is asked for. What does not fit into a frame is
 * done in the following one, so that the page answers meanwhile.
 */
const waiting = new Set<() => void>();

/** Milliseconds; what the browser does with the drawings afterwards takes about as long again. */
const BUDGET = 12;

function flush(): void {
  const end = performance.now() + BUDGET;
  // A piece that is asked for again meanwhile takes its place behind those that wait.
  for (const piece of [...waiting]) {
    if (performance.now() > end) break;
    if (waiting.delete(piece)) piece();
  }
  if (waiting.size > 0) requestAnimationFrame(flush);
}

export function nextFrame(piece: () => void): void {
  if (waiting.size === 0) requestAnimationFrame(flush);
  waiting.add(piece);
}

export const notNextFrame = (piece: () => void): void => void waiting.delete(piece);

/** Tells of changes; returns how to stop. */
export type Watch = (listener: () => void) => () => void;
