import { schedules } from './schedules.ts';
import type { Level, Tools } from './types.ts';

/** A way to run the reverse process wrongly, to see why it is done as it is. */
export interface Break {
  readonly label: string;
  /** What to look for in the pictures. */
  readonly lookFor: string;
  readonly why: string;
  readonly source: string;
  /** Only where the sampler adds noise is there anything to leave out. */
  readonly needsNoise?: true;
  /** The sampler's tools, of which one is broken. */
  tools<X>(tools: Tools<X>): Tools<X>;
  /** The levels that are walked instead. */
  levels(levels: readonly Level[]): readonly Level[];
}

const unbroken = {
  tools: <X>(tools: Tools<X>): Tools<X> => tools,
  levels: (levels: readonly Level[]): readonly Level[] => levels,
};

/** The network answers for another level than the one x is at. */
const telling =
  (told: (level: Level) => Level) =>
  <X>(tools: Tools<X>): Tools<X> => ({ ...tools, denoise: (x, level) => tools.denoise(x, told(level)) });

/** A run that starts here has this much signal still to come, but sets out from noise alone. */
const NOT_PURE = 0.5;
const SOMEWHERE = 0.5;

export const breaks = {
  noNoise: {
    ...unbroken,
    label: 'Leave out the noise',
    lookFor:
      'All samples run together: points onto one spot or a few, pictures into one and the same picture, whatever the seed.',
    why: 'Each step of DDPM keeps only a part of x, and the fresh noise makes up for the rest. Without it what told the samples apart shrinks with every step; where the first level is pure noise, nearly all of it goes in the first. From there on all take one way.',
    source: 'arXiv:2006.11239, algorithm 2, line 4',
    needsNoise: true,
    tools: <X>(tools: Tools<X>): Tools<X> => ({
      ...tools,
      noise: (step) => tools.combine([0, tools.noise(step)]),
    }),
  },
  wrongSchedule: {
    ...unbroken,
    label: 'Tell of another schedule',
    lookFor:
      'Points draw together, and pictures lose their details: portraits grow pale, and their hair goes. With the linear schedule it is the other way round, and noise is left over.',
    why: 'The network takes out as much noise as it is told there is. Here it is told the level that another schedule has at the same t: linear, which has more noise there, or cosine where linear is used.',
    source: 'arXiv:2206.00364, section 2: what counts is σ/α, not t',
    tools: telling(({ t, alpha }) => {
      const other = schedules.linear.level(t);
      return other.alpha === alpha ? schedules.cosine.level(t) : other;
    }),
  },
  timeless: {
    ...unbroken,
    label: 'Do not tell the time',
    lookFor: 'Points draw together, and fill gaps that should be empty. Portraits are overdone and too dark.',
    why: 'One network does the work of many: at each level the best guess is another. Here it always answers as if t were one half: it makes up shapes where there is nothing but noise, and smooths what is nearly done.',
    source: 'arXiv:2006.11239, section 4',
    tools: telling(() => schedules.cosine.level(SOMEWHERE)),
  },
  notPure: {
    ...unbroken,
    label: 'Start before all is noise',
    lookFor: 'Points end too near the middle, pictures have a brightness that data seldom have.',
    why: 'At this level x still holds a part of the data, and pure noise does not. A chain whose last level is not pure noise is sampled so all the time.',
    source: 'arXiv:2305.08891, section 3.1',
    levels: (levels) => {
      const rest = levels.filter(({ t }) => t <= NOT_PURE * levels[0].t);
      return rest.length > 1 ? rest : levels.slice(-2);
    },
  },
  oneStep: {
    ...unbroken,
    label: 'Jump to x̂0 at once',
    lookFor: 'All samples are nearly the same: the mean of all data, a cloud’s centre, an average picture.',
    why: 'From pure noise any data are possible, and the guess with the least squared error is the mean of all of them. Small steps let it commit to one, little by little.',
    source: 'arXiv:2010.02502, section 3',
    levels: (levels) => [levels[0], levels[levels.length - 1]],
  },
} as const satisfies Record<string, Break>;

export type BreakName = keyof typeof breaks;
