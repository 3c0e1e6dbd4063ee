import { expect, it } from 'vitest';
import { samplers } from '../core/samplers/index.ts';
import { HISTORY } from '../core/samplers/multistep.ts';
import { collect, inPlace, modelsOf, spec, timeless } from './engine.fixture.ts';

const runner = inPlace(modelsOf());
const run = (given: ReturnType<typeof spec>) =>
  collect((asked, onFrame) => runner.sample(asked, onFrame), given);

it.each(Object.keys(samplers))(
  'a run that goes on from its own state with its own noise repeats itself to the bit: %s',
  async (sampler) => {
    const options: Record<string, number> = sampler === 'ddim' ? { eta: 1 } : {};
    const whole = await run(spec({ sampler, options }));
    const rest = (from: number, change = {}) => {
      const known = whole.slice(Math.max(0, from + 1 - HISTORY), from + 1).toReversed();
      return run(spec({ sampler, options, start: whole[from].x, from, known, ...change }));
    };
    for (const from of [0, 3, 7]) {
      const frames = await rest(from);
      const shown = frames.map(timeless).map(({ nfe, ...frame }) => frame);
      expect(shown).toEqual(whole.slice(from).map(({ nfe, ms, ...frame }) => frame));
    }
    if (sampler === 'ddpm') expect((await rest(3, { seed: 2 })).at(-1)!.x).not.toEqual(whole[8].x);
  },
);
