import '../../owned.ts';
import { expect, it } from 'vitest';
import { type Experiment, initialOf } from '../../../state/experiment.ts';
import type { SampleSpec } from '../../../state/runs.ts';
import { asksForLayout, withLayout } from './layout.ts';
import { requestOf } from './made.ts';

const page = (patch: Partial<Experiment> = {}): Experiment => ({
  ...initialOf('guide', 'reference'),
  itsLayout: true,
  ...patch,
});

/** An engine that tells what it is asked; the first reading of parts fails. */
function engine() {
  const asked: { sample: SampleSpec[]; segment: number } = { sample: [], segment: 0 };
  return {
    asked,
    async segment({ x }: { readonly x: Float32Array }) {
      asked.segment++;
      if (asked.segment === 1) throw new Error('no such reader');
      return Uint8Array.from(x.subarray(0, 256), (_, i) => i % 3);
    },
    async sample(spec: SampleSpec) {
      asked.sample.push(spec);
    },
  };
}

const picture = new Float32Array(768);
const stop = new AbortController().signal;

it('a run is asked for the prompt and for what the reference shows where, which is read once', async () => {
  const made = engine();
  const spec = {
    ...requestOf(page({ strength: 0.5, reference: '7' }), 1),
    condition: { class: null, prompt: 'a hat', guidance: 2 },
  };
  const [one, other] = [0.5, 1].map((strength) =>
    withLayout(
      page({ strength, reference: '7' }),
      () => picture,
      async () => made as never,
    ),
  );
  await expect((await one!()).sample(spec as SampleSpec, async () => {}, stop)).rejects.toThrow(
    'no such reader',
  );
  for (const samples of [one, other])
    await (await samples!()).sample(spec as SampleSpec, async () => {}, stop);
  expect(made.asked.segment).toBe(2);
  for (const { condition } of made.asked.sample) {
    expect(condition.prompt).toBe('a hat');
    expect([...condition.layout!.slice(0, 4)]).toEqual([1, 2, 3, 1]);
  }
  expect(made.asked.sample).toHaveLength(2);
});

it('a run that was cancelled while parts were read is not begun', async () => {
  const [made, abort] = [engine(), new AbortController()];
  made.asked.segment = 1;
  const samples = await withLayout(
    page({ reference: '8' }),
    () => picture,
    async () => made as never,
  )();
  abort.abort();
  await expect(samples.sample({ condition: {} } as never, async () => {}, abort.signal)).rejects.toThrow();
  expect(made.asked.sample).toHaveLength(0);
});

it('layouts are asked for only of data whose parts can be read', () => {
  expect(asksForLayout(page())).toBe(true);
  expect(asksForLayout(page({ data: 'fashion' }))).toBe(false);
  expect(asksForLayout(page({ itsLayout: false }))).toBe(false);
});
