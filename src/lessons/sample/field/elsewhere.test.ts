import { expect, it, vi } from 'vitest';
import { schedules } from '../../../core/schedules.ts';
import { exactOf } from '../common/exact.ts';
import { Elsewhere, type Hands } from './elsewhere.ts';
import { survey } from './survey.ts';
import { perform, type Reply, type Request, type Task } from './tasks.ts';

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

/** A thread that answers when it is told to, and dies when it is told to. */
function thread() {
  const heard: Request[] = [];
  let [hear, died, ended] = [(_: Reply) => {}, (_: string) => {}, false];
  const hands: Hands = {
    listen: (h, d) => {
      [hear, died] = [h, d];
    },
    end: () => {
      ended = true;
    },
    post: (request) => void heard.push(structuredClone(request)),
  };
  const answer = () => {
    const newest = heard.length - 1;
    for (const [i, { id, task }] of heard.splice(0).entries())
      hear({ id, result: task && i === newest ? value(perform(task)) : null });
  };
  return {
    hands,
    heard,
    answer,
    hear: (reply: Reply) => hear(reply),
    die: () => died('a test'),
    ended: () => ended,
  };
}

/** As many threads as are begun. */
function threads() {
  const all: ReturnType<typeof thread>[] = [];
  const elsewhere = new Elsewhere(() => {
    all.push(thread());
    return all[all.length - 1].hands;
  });
  return { all, elsewhere };
}

it.each(['moons', 'dinosaur'] as const)(
  'what is told of %s makes the same denoiser elsewhere',
  async (name) => {
    const { all, elsewhere } = threads();
    const found = elsewhere.run(taskFor(name));
    all[0].answer();
    expect(await found).toEqual(value(survey(exactOf(name)!.ideal, level, 12)));
  },
);

it('a task that is dropped resolves to nothing; dropping nothing asks nothing', async () => {
  const { all, elsewhere } = threads();
  elsewhere.drop();
  expect(all).toHaveLength(0);
  const found = elsewhere.run(taskFor('moons'));
  elsewhere.drop();
  expect(all[0].heard.map(({ task }) => task === null)).toEqual([false, true]);
  all[0].answer();
  expect(await found).toBeNull();
});

it('a thread that dies is begun again, and asked again for all that is waited for', async () => {
  const { all, elsewhere } = threads();
  const [older, newer] = [elsewhere.run(taskFor('moons')), elsewhere.run(taskFor('dinosaur'))];
  const asked = all[0].heard.slice();
  all[0].die();
  expect(all).toHaveLength(2);
  expect(all[0].ended()).toBe(true);
  expect(all[1].heard).toEqual(asked);
  // What comes from the dead one is not heard.
  all[0].answer();
  all[1].answer();
  expect(await older).toBeNull();
  expect(await newer).toMatchObject({ heat: { size: 12 } });
  // One that dies while nobody waits is begun at the next task.
  all[1].die();
  expect(all).toHaveLength(2);
  const next = elsewhere.run(taskFor('moons'));
  all[2].answer();
  expect(await next).not.toBeNull();
});

it('one that dies twice without an answer says what helps; the next task begins another', async () => {
  const { all, elsewhere } = threads();
  const lost = elsewhere.run(taskFor('moons'));
  all[0].die();
  all[1].die();
  await expect(lost).rejects.toThrow(/\(a test\).*try again/);
  const found = elsewhere.run(taskFor('moons'));
  all[2].answer();
  expect(await found).not.toBeNull();
});

it('silence counts as death, also where the browser tells of none', async () => {
  vi.useFakeTimers();
  const { all, elsewhere } = threads();
  const lost = elsewhere.run(taskFor('moons'));
  lost.catch(() => {});
  vi.advanceTimersByTime(19_000);
  all[0].hear({ id: 0, result: null });
  vi.advanceTimersByTime(19_000);
  expect(all).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(all).toHaveLength(2);
  vi.advanceTimersByTime(21_000);
  await expect(lost).rejects.toThrow('did not answer');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it('a task that fails, or a thread that cannot be begun, is not waited for', async () => {
  const { all, elsewhere } = threads();
  const failing = elsewhere.run(taskFor('moons'));
  all[0].hear({ id: 1, result: null, error: 'No such set' });
  await expect(failing).rejects.toThrow('No such set: try other settings');
  const none = new Elsewhere(() => {
    throw new Error('no workers here');
  });
  await expect(none.run(taskFor('moons'))).rejects.toThrow(/no workers here.*try again/);
});
