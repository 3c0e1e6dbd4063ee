import { useEffect, useLayoutEffect, useRef } from 'react';
import { nextFrame, notNextFrame, type Watch } from './frame.ts';
import { type Look, look, watchLook } from './look.ts';
import { watchNear } from './near.ts';
import { hang } from './paintings.ts';
import { isPrinting, watchPrinting } from './printing.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Draws into a cleared box, in CSS pixels; the context's scale is the device's pixels per CSS pixel. */
export type Paint = (context: CanvasRenderingContext2D, box: Box, look: Look) => void;

interface Props {
  readonly paint: Paint;
  /** What makes it draw again, besides its own size and the theme. */
  readonly watch?: readonly Watch[];
  /** What it shows now; a canvas without one is decoration. */
  readonly label?: () => string;
  readonly className?: string;
  /** What it is called where it is a chart, which can be taken away as lines and words. */
  readonly chart?: string;
  /** A place was clicked, in CSS pixels. Some control beside it must do the same for the keyboard. */
  readonly onPick?: (place: readonly [x: number, y: number], box: Box) => void;
}

const noWatch: readonly Watch[] = [];
/** Words change more slowly than pictures: assistive technology reads the whole label again. */
const LABEL_REST = 150;

const boxOf = (element: Element): Box => ({ width: element.clientWidth, height: element.clientHeight });

/** Matches the bitmap to the device's pixels. */
function matchDevice(canvas: HTMLCanvasElement, box: Box, ratio: number): void {
  const [width, height] = [Math.round(box.width * ratio), Math.round(box.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** Device pixels per CSS pixel that paper is worth: more than most displays have. */
const PAPER = 3;

function repaint(canvas: HTMLCanvasElement, box: Box, paint: Paint): void {
  const context = canvas.getContext('2d');
  if (!context || !box.width || !box.height) return;
  const ratio = isPrinting() ? PAPER : window.devicePixelRatio || 1;
  matchDevice(canvas, box, ratio);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paint(context, box, look());
}

export function Canvas({ paint, watch = noWatch, label, className, chart, onPick }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef({ paint, label, chart, onPick });
  const redraw = useRef(() => {});

  useLayoutEffect(() => {
    latest.current = { paint, label, chart, onPick };
    redraw.current();
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let timer = 0;
    let near = false;
    // Known from the last layout: to ask while other parts of the page are being written would lay it out each time.
    let box: Box = { width: 0, height: 0 };
    const name = () => {
      timer = 0;
      const text = latest.current.label?.();
      if (text !== undefined && text !== element.getAttribute('aria-label'))
        element.setAttribute('aria-label', text);
    };
    const draw = () => {
      if (isPrinting()) repaint(element, boxOf(element), latest.current.paint);
      else if (near) repaint(element, box, latest.current.paint);
      if (latest.current.label && !timer) timer = window.setTimeout(name, LABEL_REST);
    };
    const schedule = () => nextFrame(draw);
    redraw.current = schedule;
    const pick = (event: MouseEvent) =>
      latest.current.onPick?.([event.offsetX, event.offsetY], boxOf(element));
    element.addEventListener('click', pick);
    const down = hang(element, { paint: () => latest.current.paint, chart: () => latest.current.chart });
    const sizes = new ResizeObserver(() => {
      box = boxOf(element);
      schedule();
    });
    sizes.observe(element);
    const sight = watchNear(element, (now) => {
      near = now;
      if (near) schedule();
    });
    // Paper does not wait for the next frame.
    const paper = watchPrinting(() => (isPrinting() ? draw() : schedule()));
    const stops = [down, sight, paper, watchLook(schedule), ...watch.map((start) => start(schedule))];
    name();
    return () => {
      for (const stop of stops) stop();
      element.removeEventListener('click', pick);
      sizes.disconnect();
      clearTimeout(timer);
      notNextFrame(draw);
    };
  }, [watch]);

  const named = label !== undefined;
  return (
    <canvas
      ref={canvas}
      className={className}
      translate="no"
      data-pickable={onPick ? '' : undefined}
      role={named ? 'img' : undefined}
      aria-hidden={named ? undefined : true}
    />
  );
}
