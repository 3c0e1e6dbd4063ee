import { expect, it } from 'vitest';
import { collect, gaussian, levels, spec } from './engine.fixture.ts';
import { Runner } from './engine.ts';

const refuse = () => Promise.reject(new Error('no classifier here'));
const runner = new Runner({ loadModel: async () => gaussian, loadReader: refuse, onStatus() {} });
const run = (given: ReturnType<typeof spec>) =>
  collect((asked, onFrame) => runner.sample(asked, onFrame), given);

it.each(['ddpm', 'ddim', 'euler', 'heun', 'eulerAncestral'])(
  'a run that goes on from its own state with its own noise repeats itself to the bit: %s',
  async (sampler) => {
    const options: Record<string, number> = sampler === 'ddim' ? { eta: 1 } : {};
    const whole = await run(spec({ sampler, options }));
    const rest = (from: number, change = {}) =>
      run(spec({ sampler, options, levels: levels(8).slice(from), start: whole[from].x, from, ...change }));
    for (const from of [0, 3, 7]) {
      const frames = await rest(from);
      expect(frames.map(({ x, denoised, level }) => ({ x, denoised, level }))).toEqual(
        whole.slice(from).map(({ x, denoised, level }) => ({ x, denoised, level })),
      );
    }
    if (sampler === 'ddpm') expect((await rest(3, { seed: 2 })).at(-1)!.x).not.toEqual(whole[8].x);
  },
);
