/**
 * npx tsx tools/bench/distil.ts [seconds] [seeds] [data …] [rounds=2] [network]: how well students of points jump after
 * so many seconds of one core, and what reflow comes to in as many rounds, as the README reports it. Sliced W2 to fresh
 * data: mean ± standard error over the first weights, of 2,000 samples each.
 */
import { slicedWasserstein } from '../../src/core/metrics/sliced.ts';
import { atOnce } from '../../src/core/pace.ts';
import { normals, streams } from '../../src/core/random.ts';
import { bend } from '../../src/core/straight.ts';
import { estimate } from '../../src/core/tally.ts';
import { idealOf } from '../../src/data/exact.fixture.ts';
import { dataset } from '../../src/data/index.ts';
import type { MlpSettings } from '../../src/data/models.ts';
import { readPublic } from '../../src/data/read.fixture.ts';
import type { Source } from '../../src/data/types.ts';
import { loadWeights } from '../../src/nets/load.ts';
import { jumping, reflowing } from '../../src/training/distil/apprentice.ts';
import { exactVelocity, networkVelocity, type Velocity } from '../../src/training/distil/field.ts';
import { Jumper } from '../../src/training/distil/jumper.ts';
import { euler, type Hop, heun, walk } from '../../src/training/distil/walk.ts';
import { fromSource } from '../../src/training/draws.ts';

const [COUNT, FULL] = [2000, 64];
const SIZE = { width: 64, blocks: 3 };
const [seconds = '10', seeds = '3', ...rest] = process.argv.slice(2);
const rounds = Number(rest.find((one) => one.startsWith('rounds='))?.slice(7) ?? 2);
const names = rest.filter((one) => one !== 'network' && !one.includes('='));

/** Seconds that this process has computed. */
const worked = (): number => process.cpuUsage().user / 1e6;

const end = (hop: Hop, z: Float32Array, steps: number): Float32Array => atOnce(walk(hop, z, steps));
const told = (values: readonly number[]): string => {
  const { mean, error } = estimate(values);
  return error === null ? mean.toFixed(3) : `${mean.toFixed(3)} ± ${error.toFixed(3)}`;
};

async function velocityOf(name: string): Promise<Velocity> {
  if (!rest.includes('network')) return exactVelocity(idealOf(name as 'moons'));
  const { width, blocks, predicts } = dataset(name).models[name] as MlpSettings;
  return networkVelocity({ width, blocks }, predicts, await loadWeights(name, readPublic));
}

for (const name of names.length ? names : ['moons', 'eight']) {
  const source = (await dataset(name).open(readPublic)) as Source;
  const velocity = await velocityOf(name);
  const rows = new Map<string, number[]>();
  const note = (row: string, value: number) => rows.set(row, [...(rows.get(row) ?? []), value]);
  for (let seed = 0; seed < Number(seeds); seed++) {
    const z = normals(seed, streams.metrics, 7, new Float32Array(2 * COUNT));
    const truth = source.draw(4001 + 2 * seed, COUNT).x;
    const far = (x: Float32Array) => slicedWasserstein(x, truth, 2);
    note('fresh data', far(source.draw(4002 + 2 * seed, COUNT).x));
    const ends = end(heun(velocity), z, FULL);
    note(`teacher, ${FULL} steps of Heun`, far(ends));
    for (const steps of [1, 2, 4]) note(`teacher, ${steps} of Euler`, far(end(euler(velocity), z, steps)));
    note('teacher, bend', bend([...walk(heun(velocity), z, 32)], 2).mean);

    const { apprentice } = jumping({ ...SIZE, seed }, fromSource(source), velocity);
    const began = worked();
    while (worked() - began < Number(seconds)) await apprentice.step();
    note('student, steps learnt', apprentice.steps);
    const hop = new Jumper(SIZE, 256).hop(apprentice.average());
    for (const steps of [1, 2, 4, 8]) note(`student, ${steps} jumps`, far(end(hop, z, steps)));
    const gap = end(hop, z, 1).reduce((sum, value, i) => sum + (value - ends[i]) ** 2, 0);
    note('student, 1 jump, from where its teacher ends (rms)', Math.sqrt(gap / COUNT));

    let bytes: Uint8Array | undefined;
    for (let round = 1; round <= rounds; round++) {
      const before = worked();
      const { apprentice } = atOnce(reflowing({ ...SIZE, seed }, fromSource(source), velocity, bytes));
      const paired = worked();
      while (!apprentice.done) await apprentice.step();
      note(`reflow ${round}, seconds for pairs`, paired - before);
      note(`reflow ${round}, seconds to learn`, worked() - paired);
      bytes = apprentice.bytes(0);
      const flow = new Jumper(SIZE, 256).velocity(apprentice.average());
      note(`reflow ${round}, bend`, bend([...walk(heun(flow), z, 32)], 2).mean);
      note(`reflow ${round}, ${FULL} of Heun`, far(end(heun(flow), z, FULL)));
      for (const steps of [1, 2, 4])
        note(`reflow ${round}, ${steps} of Euler`, far(end(euler(flow), z, steps)));
    }
  }
  console.log(`\n${dataset(name).label}${rest.includes('network') ? ', from its network' : ''}`);
  for (const [row, values] of rows) console.log(`${row.padEnd(52)} ${told(values)}`);
}
