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
      'All samples collapse: points onto one spot or a few, pictures into one and the same picture, whatever the seed.',
    why: 'Each step of DDPM keeps only a part of x; fresh noise makes up for the rest. Without it, the differences between samples shrink in every step. If the run starts from pure noise, the first step removes nearly all of them.',
    source: 'arXiv:2006.11239, algorithm 2, line 4',
    needsNoise: true,
    tools: <X>(tools: Tools<X>): Tools<X> => ({
      ...tools,
      noise: (step) => tools.combine([0, tools.noise(step)]),
    }),
  },
  wrongSchedule: {
    ...unbroken,
    label: 'Give the wrong noise level',
    lookFor:
      'Points move together. Pictures lose their details: portraits become pale and lose their hair. With the linear schedule it is the opposite: noise is left over.',
    why: 'The network removes as much noise as it is told there is. Here it is told the level of another schedule at the same t: linear, which has more noise there, or cosine if linear is used.',
    source: 'arXiv:2206.00364, section 2: what counts is σ/α, not t',
    tools: telling(({ t, alpha }) => {
      const other = schedules.linear.level(t);
      return other.alpha === alpha ? schedules.cosine.level(t) : other;
    }),
  },
  timeless: {
    ...unbroken,
    label: 'Hide the noise level',
    lookFor: 'Points move together and fill gaps that should be empty. Portraits are overdone and too dark.',
    why: 'Each noise level needs another best guess. Here the network always answers as if t were one half: it invents shapes in pure noise, and smooths what is nearly finished.',
    source: 'arXiv:2006.11239, section 4',
    tools: telling(() => schedules.cosine.level(SOMEWHERE)),
  },
  notPure: {
    ...unbroken,
    label: 'Start from too little noise',
    lookFor: 'Points end too close to the middle. Pictures have a brightness that is rare in the data.',
    why: 'At this level x should still contain some of the data, and pure noise does not. The same happens with every schedule that does not end in pure noise.',
    source: 'arXiv:2305.08891, section 3.1',
    levels: (levels) => {
      const rest = levels.filter(({ t }) => t <= NOT_PURE * levels[0].t);
      return rest.length > 1 ? rest : levels.slice(-2);
    },
  },
  oneStep: {
    ...unbroken,
    label: 'Jump to x̂₀ at once',
    lookFor:
      'All samples are nearly the same: the mean of all data, which is the centre of a cloud or an average picture.',
    why: 'Pure noise could come from any of the data. The guess with the least squared error is the mean of all of them. Small steps let a sample choose one, little by little.',
    source: 'arXiv:2010.02502, section 3',
    levels: (levels) => [levels[0], levels[levels.length - 1]],
  },
} as const satisfies Record<string, Break>;

export type BreakName = keyof typeof breaks;
