import { expect, it } from 'vitest';
import { schedules } from '../../../core/schedules.ts';
import { exactOf } from '../common/exact.ts';
import { Elsewhere, type Hands } from './elsewhere.ts';
import { survey } from './survey.ts';
import { perform, type Request, type Task } from './tasks.ts';

const level = schedules.cosine.level(0.3);
const taskFor = (name: 'moons' | 'dinosaur', size = 12): Task => ({
  kind: 'survey',
  recipe: exactOf(name)!.recipe,
  level,
  size,
});

function value<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** A thread that answers when it is told to. */
function thread() {
  const heard: Request[] = [];
  const hands: Hands = {
    onmessage: null,
    onerror: null,
    terminate() {},
    postMessage: (request: Request) => void heard.push(structuredClone(request)),
  };
  const answer = () => {
    for (const { id, task } of heard.splice(0))
      hands.onmessage?.call(
        hands as Worker,
        {
          data: { id, result: task && value(perform(task)) },
        } as MessageEvent,
      );
  };
  return { hands, heard, answer };
}

it.each(['moons', 'dinosaur'] as const)(
  'what is told of %s makes the same denoiser elsewhere',
  async (name) => {
    const { hands, answer } = thread();
    const elsewhere = new Elsewhere(() => hands);
    const found = elsewhere.run(taskFor(name));
    await Promise.resolve();
    answer();
    expect(await found).toEqual(value(survey(exactOf(name)!.ideal, level, 12)));
  },
);

it('a task that is dropped resolves to nothing; dropping nothing asks nothing', async () => {
  const { hands, heard } = thread();
  const elsewhere = new Elsewhere(() => hands);
  elsewhere.drop();
  expect(heard).toHaveLength(0);
  const found = elsewhere.run(taskFor('moons'));
  elsewhere.drop();
  expect(heard.map(({ task }) => task === null)).toEqual([false, true]);
  hands.onmessage?.call(hands as Worker, { data: { id: heard[0].id, result: null } } as MessageEvent);
  expect(await found).toBeNull();
});

it('a thread that dies says what helps, and another one is begun for the next task', async () => {
  const threads = [thread(), thread()];
  let begun = 0;
  const elsewhere = new Elsewhere(() => threads[begun++].hands);
  const lost = elsewhere.run(taskFor('moons'));
  threads[0].hands.onerror?.call(threads[0].hands as Worker, new Event('error') as ErrorEvent);
  await expect(lost).rejects.toThrow(/could not be fetched.*try again/);
  const found = elsewhere.run(taskFor('moons'));
  await Promise.resolve();
  threads[1].answer();
  expect(await found).not.toBeNull();
});
