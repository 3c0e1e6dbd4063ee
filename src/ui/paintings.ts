/** What the canvases of the page are painted by, for those who paint the same elsewhere: larger, or as lines. */
import type { Paint } from './Canvas.tsx';

export interface Painting {
  readonly paint: () => Paint;
  /** What it is called where it is a chart: of lines and words, more than of pictures. */
  readonly chart: () => string | undefined;
}

const paintings = new Map<HTMLCanvasElement, Painting>();

/** Returns how to take it down. */
export function hang(canvas: HTMLCanvasElement, painting: Painting): () => void {
  paintings.set(canvas, painting);
  return () => void paintings.delete(canvas);
}

export const paintingOn = (canvas: HTMLCanvasElement): Painting | undefined => paintings.get(canvas);

/** All that are charts, in the order of the page. */
export function charts(): readonly { readonly name: string; readonly canvas: HTMLCanvasElement }[] {
  return [...paintings]
    .flatMap(([canvas, { chart }]) => ({ canvas, name: chart() }))
    .filter((one): one is { canvas: HTMLCanvasElement; name: string } => one.name !== undefined)
    .filter(({ canvas }) => canvas.clientWidth > 0 && canvas.clientHeight > 0)
    .sort((a, b) => (a.canvas.compareDocumentPosition(b.canvas) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}
