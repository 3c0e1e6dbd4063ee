/**
 * npx tsx tools/bench/duel.ts [seconds] [seeds] [data …]: the duel of the lesson Train at equal seconds of one core,
 * whatever else the machine does, as the table of the page reports it.
 */
import { slicedWasserstein } from '../../src/core/metrics/sliced.ts';
import { modesOf } from '../../src/core/metrics.ts';
import { atOnce } from '../../src/core/pace.ts';
import { normals, streams } from '../../src/core/random.ts';
import { type DuelSettings, type RivalName, rivalNames } from '../../src/core/rivals.ts';
import { dataset } from '../../src/data/index.ts';
import type { Source } from '../../src/data/types.ts';
import { plainConfig } from '../../src/nets/models.ts';
import { fromSource } from '../../src/training/draws.ts';
import { Asked } from '../../src/training/gan/drawing.ts';
import { generatorConfig } from '../../src/training/gan/players.ts';
import { denoiserOf, rivalOf } from '../../src/training/gan/rivals.ts';

const COUNT = 2048;
const [seconds = '10', seeds = '3', ...rest] = process.argv.slice(2);
const given = Object.fromEntries(
  rest.filter((one) => one.includes('=')).map((one) => one.split('=')),
) as Record<string, string>;
const data = rest.filter((one) => !one.includes('='));
const only = given.only?.split(',') ?? rivalNames;

/** Milliseconds that this process has computed. */
const worked = (): number => process.cpuUsage().user / 1000;

async function run(name: RivalName, settings: DuelSettings, source: Source) {
  const { rival } = rivalOf(name, settings, fromSource(source));
  const began = worked();
  let losses: readonly number[] = [];
  while (worked() - began < 1000 * Number(seconds)) losses = await rival.step();
  const z = normals(settings.seed, streams.start, 0, new Float32Array(2 * COUNT));
  const denoiser = name === 'denoiser';
  const asked = new Asked(denoiser ? plainConfig(denoiserOf(settings)) : generatorConfig(settings));
  const draw = () =>
    denoiser ? atOnce(asked.drawing(rival.average(), z)) : asked.answer(rival.average(), z);
  draw();
  const before = worked();
  const x = draw();
  const took = (worked() - before) / COUNT;
  const truth = source.draw(4001, COUNT).x;
  const modes = source.mixture && source.mixture.length <= 40 ? modesOf(x, source.mixture) : null;
  return {
    name,
    seed: settings.seed,
    steps: rival.steps,
    distance: slicedWasserstein(x, truth, 2),
    covered: modes?.covered ?? null,
    within: modes?.within ?? null,
    took,
    losses,
  };
}

for (const name of data.length ? data : ['eight', 'grid25', 'moons']) {
  const source = (await dataset(name as 'moons').open(async () => new ArrayBuffer(0))) as Source;
  const floor = slicedWasserstein(source.draw(4002, COUNT).x, source.draw(4001, COUNT).x, 2);
  console.log(name, 'floor', floor.toFixed(4));
  for (let seed = 0; seed < Number(seeds); seed++)
    for (const rival of rivalNames.filter((one) => only.includes(one))) {
      const { width = 32, blocks = 3, batch = 256, rate = 0.003, gamma = 0.3, turns = 1 } = given;
      const settings = { data: name, seed, width, blocks, batch, rate, gamma, turns };
      const numbers = Object.entries(settings).map(([key, value]) => [
        key,
        key === 'data' ? value : Number(value),
      ]);
      console.log(JSON.stringify(await run(rival, Object.fromEntries(numbers), source)));
    }
}
