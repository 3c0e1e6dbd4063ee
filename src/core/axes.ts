/** Axes that a schedule is shown over: papers differ. All run from 0 (data) to 1 (noise). */
import { logSnr } from './schedules.ts';
import type { Axis, Level } from './types.ts';

/** log-SNR beyond this is nothing but signal, or nothing but noise, to the eye: the rest is below one of 256 shades. */
export const LOG_SNR_REACH = 10;

const share = (value: number) => Math.min(1, Math.max(0, value));
const bySnr = (level: Level) => share(0.5 - logSnr(level) / (2 * LOG_SNR_REACH));

const snrTicks = [-10, -5, 0, 5, 10].map(
  (value) => [share(0.5 - value / (2 * LOG_SNR_REACH)), String(value).replace('-', '−')] as const,
);
const even = [0, 0.25, 0.5, 0.75, 1].map((value) => [value, String(value)] as const);

export const axes = {
  t: { label: 't', place: ({ t }) => t, ticks: even },
  // Of variance one, so that schedules of any scale compare.
  sigma: {
    label: 'σ',
    place: ({ alpha, sigma }) => sigma / Math.hypot(alpha, sigma),
    ticks: even,
  },
  logSnr: { label: 'log-SNR', place: bySnr, ticks: snrTicks },
} as const satisfies Record<string, Axis>;

/** Upwards: 0 at the foot (noise), 1 at the top (data). */
export const scales = {
  alphaBar: { label: 'ᾱ', place: ({ alpha, sigma }) => alpha ** 2 / (alpha ** 2 + sigma ** 2), ticks: even },
  logSnr: {
    label: 'log-SNR',
    place: (level) => 1 - bySnr(level),
    ticks: snrTicks.map(([place, text]) => [1 - place, text] as const),
  },
} as const satisfies Record<string, Axis>;

export type AxisName = keyof typeof axes;
export type ScaleName = keyof typeof scales;
