import '../../owned.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { last } from '../../../core/at.ts';
import { experiment, initialOf } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { stepsText } from '../../common/stepsText.ts';
import { studentOf } from '../../common/student.ts';
import { moments } from './fields/offered.ts';
import { trainedText } from './pass.ts';
import { downwards, ladder, STEPS } from './rungs.ts';
import { nameOf } from './words.ts';

beforeEach(() => experiment.setState(initialOf('faster', 'ladder'), true));

/** How long the shipped GAN was trained. */
const END = stepsText(last(dataset('fashion').generator?.trained ?? []));

const rungs = () => [...ladder.lines().values()];
/** Those that begin with the noise of the seed. */
const walks = () => rungs().filter(({ rung }) => rung !== 'gan');

it('all start from the same noise, ask for the same, and differ in their steps alone', () => {
  const requests = walks().map(({ request }) => request());
  for (const name of ['seed', 'count', 'condition', 'clip'] as const)
    expect(new Set(requests.map((request) => JSON.stringify(request?.[name]))).size, name).toBe(1);
  expect(requests.map((request) => (request?.levels.length ?? 0) - 1)).toEqual([1, ...STEPS.toReversed()]);
  expect(new Set(rungs().map(({ key }) => key)).size).toBe(STEPS.length + 2);
});

it('the student is asked in its own row alone, in as many steps as are chosen', () => {
  experiment.setState({ studentSteps: '4', ladder: 'dpmpp2m' });
  const [student, ...others] = walks().map(({ request }) => request());
  expect(student).toMatchObject({ model: 'fashion-student', sampler: 'ddim' });
  expect(student?.levels).toHaveLength(5);
  for (const other of others) expect(other).toMatchObject({ model: 'fashion', sampler: 'dpmpp2m' });
});

it('another sampler changes all rows but those of the student and the GAN', () => {
  const before = new Map(rungs().map(({ rung, key }) => [rung, key]));
  experiment.setState({ ladder: 'ddpm' });
  for (const { rung, key } of rungs())
    expect(key === before.get(rung), `${rung}`).toBe(rung === 'student' || rung === 'gan');
});

it('is read downwards, and computed upwards', () => {
  expect(rungs().map(({ rung }) => rung)).toEqual(['student', 'gan', ...STEPS.toReversed()]);
  expect(rungs().sort(downwards).map(nameOf)).toEqual([
    'DDIM, 1,000 steps',
    'DDIM, 50 steps',
    'DDIM, 10 steps',
    'DDIM, 4 steps',
    'DDIM, 2 steps',
    'DDIM, 1 step',
    'Student, 1 step',
    `GAN after ${END} of training, 1 pass`,
  ]);
});

describe('data', () => {
  it('without a student have a ladder without one', () => {
    experiment.setState({ data: 'moons' });
    expect(rungs().map(({ rung }) => rung)).toEqual(STEPS.toReversed());
  });

  it.each([
    ['fashion', 2],
    ['portraits', 3],
  ] as const)('%s have a student with guidance %d inside', (data, guidance) => {
    expect(studentOf(dataset(data))).toEqual({
      model: `${data}-student`,
      guidance,
      jumps: 4,
      steps: [1, 2, 4, 8],
    });
  });
});

it('counts steps as a person would', () => expect(stepsText(1000)).toBe('1,000 steps'));

describe('the GAN', () => {
  const gan = () => ladder.line('gan');

  it('is a rung of data that have one, at the foot, and is asked for one pass', () => {
    expect(rungs().sort(downwards).at(-1)?.rung).toBe('gan');
    expect(gan() && nameOf(gan()!)).toBe(`GAN after ${END} of training, 1 pass`);
    expect(gan()?.request()?.levels).toHaveLength(2);
    experiment.setState({ data: 'portraits' });
    expect(gan()).toBeUndefined();
  });

  it('draws again for other noise, another class, another moment of its training, and for nothing else', () => {
    const key = gan()?.key;
    const changed = (change: Partial<ReturnType<typeof experiment.getState>>) => {
      const before = experiment.getState();
      experiment.setState(change);
      const other = gan()?.key !== key;
      experiment.setState(before, true);
      return other;
    };
    for (const change of [{ seed: 1 }, { class: 3 }, { ganTrained: 'third' as const }, { count: 4 }])
      expect(changed(change), JSON.stringify(change)).toBe(true);
    for (const change of [
      { guidance: 4 },
      { ladder: 'ddpm' as const },
      { schedule: 'linear' as const },
      { studentSteps: '8' as const },
      { ganTrained: 'end' as const },
    ])
      expect(changed(change), JSON.stringify(change)).toBe(false);
  });

  it('names each of its moments by the steps that it had been trained for', () => {
    const names = moments.map((ganTrained) => {
      experiment.setState({ ganTrained });
      return gan() && trainedText(gan()!.spec);
    });
    expect(names).toEqual(['63 steps', '250 steps', '1,000 steps', END]);
  });
});
