import '../../owned.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { experiment, initialOf } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { callsAt, chosenIn, contendersOf, entriesOf } from './contenders.ts';
import { lotsOf } from './lots.ts';
import { callTimes } from './measure.ts';
import { plan, weightOf } from './plan.ts';
import { entryDrawing, entryKey, entryOf, entryRequest } from './runs.ts';
import { inTurn, wishesOf } from './wishes.ts';

beforeEach(() => experiment.setState(initialOf('faster', 'cost'), true));
const page = () => experiment.getState();

describe('contenders', () => {
  it('are all samplers, and where there are some the student with the steps that it is made for, and the GAN in one pass', () => {
    const names = (data: 'fashion' | 'portraits' | 'moons') =>
      contendersOf(dataset(data)).map(({ name }) => name);
    expect(names('portraits')).toEqual([...names('moons'), 'student']);
    expect(names('fashion')).toEqual([...names('moons'), 'student', 'gan']);
    const student = chosenIn(page()).find(({ name }) => name === 'student')!;
    expect(entriesOf(student).map(callsAt)).toEqual([1, 2, 4, 8]);
    const gan = chosenIn(page()).find(({ name }) => name === 'gan')!;
    expect(entriesOf(gan).map(callsAt)).toEqual([1]);
  });

  it('stay within the calls that each is given, Heun with half as many steps', () => {
    experiment.setState({ contenders: 'heun' });
    const [heun] = chosenIn(page());
    for (const entry of entriesOf(heun)) expect(callsAt(entry)).toBeLessThanOrEqual(50);
    expect(heun.steps.at(-1)).toBe(25);
  });

  it('an entry that the data have not gives way to one that they have', () => {
    experiment.setState({ data: 'moons', entry: 'student,4' });
    expect(entryOf(page())).toEqual({ contender: 'ddim', steps: 4 });
  });
});

describe('the plan', () => {
  it('has every lot of every entry once, cheap ones first, and a guided call costs two', () => {
    const jobs = plan(page());
    const keys = jobs.map((job) => entryKey(page(), job, job.lot));
    expect(new Set(keys).size).toBe(keys.length);
    const entries = chosenIn(page()).flatMap(entriesOf);
    expect(keys).toHaveLength(entries.length * lotsOf(dataset('fashion')).lots);
    const at = (contender: string, steps: number, lot: number) =>
      jobs.findIndex((job) => job.contender === contender && job.steps === steps && job.lot === lot);
    expect(at('student', 1, 3)).toBeLessThan(at('ddim', 8, 0));
    expect(at('ddim', 8, 0)).toBeLessThan(at('ddim', 4, 3));
    expect(at('ddim', 16, 0)).toBeLessThan(at('ddim', 50, 0));
    expect(jobs.find(({ contender, steps }) => contender === 'ddim' && steps === 4)?.calls).toBe(8.5);
    experiment.setState({ guidance: 1 });
    expect(weightOf(page(), { contender: 'ddim', steps: 4 })).toBe(1);
    expect(weightOf(page(), { contender: 'student', steps: 4 })).toBe(1);
  });

  it('guidance is the teacher’s alone: another leaves the lots of the student as they are', () => {
    const keys = () =>
      (['student', 'ddim'] as const).map((contender) => entryKey(page(), { contender, steps: 2 }));
    const before = keys();
    experiment.setState({ guidance: 4 });
    expect(keys()[0]).toBe(before[0]);
    expect(keys()[1]).not.toBe(before[1]);
  });
});

describe('what is asked', () => {
  it('is each class in turn, and of every contender the same', async () => {
    const wishes = await wishesOf(page(), 0, 20);
    expect(wishes.condition.class).toEqual(inTurn(20, 10));
    expect(wishes.asked?.slice(0, 2)).toEqual([{ class: 'T-shirt' }, { class: 'trousers' }]);
    const teacher = entryRequest(page(), { contender: 'ddim', steps: 4 }, 1, wishes);
    expect(teacher).toMatchObject({
      model: 'fashion',
      seed: 1,
      count: 100,
      condition: { class: inTurn(20, 10), guidance: 2 },
    });
    const student = entryRequest(page(), { contender: 'student', steps: 4 }, 1, wishes);
    expect(student).toMatchObject({ model: 'fashion-student', seed: 1, condition: { guidance: 1 } });
    expect(student.levels).toHaveLength(5);
  });

  it('is drawn in one pass of a class each by the GAN, and by nobody else', async () => {
    const wishes = await wishesOf(page(), 0, 100);
    expect(entryDrawing(page(), { contender: 'gan', steps: 1 }, 2, wishes)).toEqual({
      model: 'fashion-gan',
      seed: 2,
      count: 100,
      class: inTurn(100, 10),
    });
    expect(entryDrawing(page(), { contender: 'student', steps: 1 }, 2, wishes)).toBeUndefined();
  });

  it('is nothing of points', async () => {
    expect(await wishesOf({ data: 'eight' }, 0, 20)).toEqual({ condition: { class: null }, asked: null });
  });
});

it('the time of a call leaves out the first of several, and what asks nothing', () => {
  expect(
    callTimes([
      { nfe: 1, ms: 90 },
      { nfe: 2, ms: 10 },
      { nfe: 4, ms: 30 },
      { nfe: 4, ms: 1 },
    ]),
  ).toEqual([10, 15]);
  expect(
    callTimes([
      { nfe: 1, ms: 90 },
      { nfe: 1, ms: 1 },
    ]),
  ).toEqual([90]);
});
