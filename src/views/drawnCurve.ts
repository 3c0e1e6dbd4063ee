/** The schedule that is drawn by hand, over the axis of one's choice, with where its time is wasted and its steps fall. */
import type { Axis, Level, Schedule } from '../core/types.ts';
import { paintCurve } from './curves.ts';
import { type Look, withAlpha } from './look.ts';
import type { Box } from './plane.ts';

export interface DrawnCurve {
  readonly schedule: Schedule;
  /** To compare with, faintly. */
  readonly known: Schedule;
  /** The one before, dotted; absent where there is none to compare with. */
  readonly before?: Schedule;
  readonly axis: Axis;
  readonly scale: Axis;
  /** Whether noise lies at the left. */
  readonly mirrored: boolean;
  /** Where nearly clean data ends and nearly pure noise begins, as times. */
  readonly waste: { readonly clean: number; readonly noise: number };
  /** Where a run would ask the network. */
  readonly stops: readonly Level[];
  /** Time of the cursor. */
  readonly t: number;
}

interface HandLook extends Look {
  readonly hair: string;
  readonly muted: string;
  readonly font: string;
}

/** Room for what is written around the curve, in CSS pixels. */
export const margins = { left: 40, right: 12, top: 10, bottom: 36 } as const;
const RUG = 9;
const SAMPLES = 240;

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const frameOf = ({ width, height }: Box): Frame => ({
  left: margins.left,
  top: margins.top,
  width: Math.max(1, width - margins.left - margins.right),
  height: Math.max(1, height - margins.top - margins.bottom),
});

/** From shares of the axes to CSS pixels. */
export const placeIn = ({ left, top, width, height }: Frame, mirrored: boolean, x: number, y: number) =>
  [left + (mirrored ? 1 - x : x) * width, top + (1 - y) * height] as const;

export function paintDrawnCurve(
  context: CanvasRenderingContext2D,
  box: Box,
  curve: DrawnCurve,
  look: HandLook,
): void {
  const frame = frameOf(box);
  const { axis, scale } = curve;
  const at = (level: Level) => placeIn(frame, curve.mirrored, axis.place(level), scale.place(level));
  const across = (level: Level) => at(level)[0];
  paintWaste(context, frame, curve, across, look);
  paintTicks(context, frame, curve, look);
  const points = (schedule: Schedule) =>
    Array.from({ length: SAMPLES + 1 }, (_, i): [number, number] => [...at(schedule.level(i / SAMPLES))]);
  context.setLineDash([4, 4]);
  paintCurve(context, points(curve.known), withAlpha(look.ink, 0.35), 1.25 * look.line);
  if (curve.before) {
    context.setLineDash([1.5, 4]);
    paintCurve(context, points(curve.before), withAlpha(look.ink, 0.7), 1.5 * look.line);
  }
  context.setLineDash([]);
  paintCurve(context, points(curve.schedule), look.ink, 2 * look.line);
  context.fillStyle = look.ink;
  for (const level of curve.stops)
    context.fillRect(across(level) - look.line / 2, frame.top + frame.height, look.line, RUG);
  const [x, y] = at(curve.schedule.level(curve.t));
  context.fillStyle = withAlpha(look.ink, 0.45);
  context.fillRect(x - look.line / 2, frame.top, look.line, frame.height);
  context.beginPath();
  context.arc(x, y, 3.5 * look.line, 0, 2 * Math.PI);
  context.fillStyle = look.ink;
  context.fill();
}

function paintWaste(
  context: CanvasRenderingContext2D,
  { top, height }: Frame,
  { schedule, waste }: DrawnCurve,
  across: (level: Level) => number,
  look: HandLook,
): void {
  const band = (from: number, to: number, colour: string) => {
    const [a, b] = [across(schedule.level(from)), across(schedule.level(to))];
    context.fillStyle = withAlpha(colour, 0.2);
    context.fillRect(Math.min(a, b), top, Math.abs(b - a), height);
  };
  band(0, waste.clean, look.data);
  band(waste.noise, 1, look.noise);
}

function paintTicks(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { axis, scale, mirrored }: DrawnCurve,
  look: HandLook,
): void {
  const { left, top, width, height } = frame;
  context.font = look.font;
  context.fillStyle = look.hair;
  context.fillRect(left, Math.round(top + height), width, 1);
  for (const [place, text] of scale.ticks) {
    const [, y] = placeIn(frame, mirrored, 0, place);
    context.fillStyle = look.hair;
    context.fillRect(left, Math.round(y), width, 1);
    context.fillStyle = look.muted;
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText(text, left - 7, y);
  }
  context.textBaseline = 'alphabetic';
  for (const [place, text] of axis.ticks) {
    const [x] = placeIn(frame, mirrored, place, 0);
    context.fillStyle = look.muted;
    context.textAlign = place === 0 || place === 1 ? (x < left + width / 2 ? 'left' : 'right') : 'center';
    context.fillText(text, x, top + height + RUG + 18);
  }
}
