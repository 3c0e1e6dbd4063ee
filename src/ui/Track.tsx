import { type FormEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { Canvas, type Paint } from './Canvas.tsx';
import { useDrag } from './drag.ts';
import { nextFrame, notNextFrame, type Watch } from './frame.ts';

interface Props {
  readonly name: string;
  /** Where the cursor is, 0 at the left. */
  readonly cursor: () => number;
  /** How high the handle rides there, 0 to 1. */
  readonly height: (t: number) => number;
  /** What the cursor means, for the label beside it and for those who cannot see it. */
  readonly short: (t: number) => string;
  readonly spoken: (t: number) => string;
  readonly onScrub: (t: number) => void;
  /** So many steps along the axis; fine with Shift. */
  readonly onStep: (steps: number, fine: boolean) => void;
  /** Draws the track itself. */
  readonly paint: Paint;
  /** Painted over the track; absent where there is nothing more to say. */
  readonly strip?: Paint;
  readonly watch: readonly Watch[];
  /** What makes the strip draw again. */
  readonly stripWatch?: readonly Watch[];
  readonly left: string;
  readonly right: string;
  /** Pictures in the strip, one above the other. */
  readonly rows?: 1 | 2;
  /** Where time runs from right to left: what lies left of the cursor is yet to come, and faint. */
  readonly reverse?: boolean;
}

const UNITS = 1000;
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};
/** The native range tells of them only where they change something, and what moves by itself is to stop there as well. */
const ends: Readonly<Record<string, number>> = { Home: 0, End: 1 };
const noWatch: readonly Watch[] = [];

/**
 * The time axis: a slider whose track is a picture of the schedule. The native range lies over it, invisible, so that
 * mouse, touch, pen, keyboard and screen reader work as with any slider; the handle is moved as the cursor moves.
 */
export function Track(props: Props) {
  const {
    name,
    onScrub,
    onStep,
    paint,
    strip,
    watch,
    stripWatch = noWatch,
    left,
    right,
    rows = 1,
    reverse,
  } = props;
  const input = useRef<HTMLInputElement>(null);
  const rider = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const place = useRef(() => {});
  const before = useRef(0);
  /** The finger that is still down no longer means the track. */
  const dropped = useRef(false);

  useLayoutEffect(() => {
    latest.current = props;
    place.current();
  });

  useEffect(() => {
    const write = () => {
      const { cursor, height, short, spoken } = latest.current;
      if (!input.current || !rider.current) return;
      const t = cursor();
      input.current.value = String(t * UNITS);
      input.current.setAttribute('aria-valuetext', spoken(t));
      rider.current.style.setProperty('--t', String(t));
      rider.current.style.setProperty('--height', String(height(t)));
      rider.current.dataset.side = t > 0.8 ? 'left' : t < 0.2 ? 'start' : 'right';
      const label = rider.current.querySelector('.now');
      if (label) label.textContent = short(t);
    };
    const schedule = () => nextFrame(write);
    place.current = write;
    write();
    const stops = watch.map((start) => start(schedule));
    return () => {
      for (const stop of stops) stop();
      notNextFrame(write);
    };
  }, [watch]);

  const { onPointerDown } = useDrag({
    start() {
      dropped.current = false;
      before.current = latest.current.cursor();
      // Held where it is, it stays there.
      onScrub(before.current);
    },
    // A finger that went on to scroll the page, or to zoom, did not mean the place where it set down.
    cancel() {
      dropped.current = true;
      onScrub(before.current);
    },
  });
  const onInput = (event: FormEvent<HTMLInputElement>) => {
    if (dropped.current) place.current();
    else onScrub(Number(event.currentTarget.value) / UNITS);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    dropped.current = false;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = steps[event.key];
    const end = ends[event.key];
    if (by) onStep(by, event.shiftKey);
    else if (end !== undefined) onScrub(end);
    else return;
    event.preventDefault();
  };

  return (
    <div className="track" data-rows={strip ? rows : 0} data-reverse={reverse}>
      {strip ? <Canvas className="strip" paint={strip} watch={stripWatch} chart="Over the timeline" /> : null}
      <div className="rail">
        <Canvas className="shares" paint={paint} chart="Timeline" />
        <input
          ref={input}
          type="range"
          min={0}
          max={UNITS}
          step="any"
          aria-label={name}
          onInput={onInput}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
        />
        <div className="rider" ref={rider} aria-hidden="true" translate="no">
          <i className="veil" />
          <i className="cursor" />
          <i className="handle" />
          <b className="now" />
        </div>
        <span className="share-name signal" aria-hidden="true">
          signal
        </span>
        <span className="share-name noisy" aria-hidden="true">
          noise
        </span>
      </div>
      <div className="ends" aria-hidden="true">
        <span className="data">{left}</span>
        <span className="noise">{right}</span>
      </div>
    </div>
  );
}
