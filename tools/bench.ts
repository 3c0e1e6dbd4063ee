/** npm run bench: ratios of speed on this machine, measured side by side in one run. */
import { subject, type Way, waysToTrain } from './bench/training.ts';

const BATCH = 256;
const ROUNDS = 7;
/** Milliseconds that a way is given in each round. */
const TURN = 400;

/** Steps a second in each round, the ways taking turns, so that whatever else the machine does falls on all. */
async function measure(ways: readonly Way[]): Promise<Map<Way, number[]>> {
  const rates = new Map<Way, number[]>(ways.map((way) => [way, []]));
  for (const way of ways) await way.run(3);
  for (let round = 0; round < ROUNDS; round++)
    for (const way of ways) {
      let steps = 0;
      const began = performance.now();
      while (performance.now() - began < TURN) {
        await way.run(1);
        steps++;
      }
      rates.get(way)!.push((1000 * steps) / (performance.now() - began));
    }
  return rates;
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

console.log(
  `${subject}; batch ${BATCH}, batches and Adam included; medians of ${ROUNDS} rounds, least and most`,
);
const ways = await waysToTrain(BATCH);
const rates = await measure(ways);
const eager = middle(rates.get(ways[0])!);
for (const [{ name }, each] of rates)
  console.log(
    `${name.padEnd(34)} ${middle(each).toFixed(0).padStart(6)} steps/s  (${Math.min(...each).toFixed(0)}–${Math.max(...each).toFixed(0)})  ${(middle(each) / eager).toFixed(1)} ×`,
  );
