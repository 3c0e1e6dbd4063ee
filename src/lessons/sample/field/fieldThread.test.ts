import { expect, it, vi } from 'vitest';
import { atOnce } from '../../../core/pace.ts';
import { schedules } from '../../../core/schedules.ts';
import { serve } from '../../../state/thread.ts';
import { exactOf } from '../../common/exact.ts';
import { FieldThread } from './fieldThread.ts';
import { survey } from './survey.ts';
import { tasks } from './tasks.ts';

type Spawn = NonNullable<ConstructorParameters<typeof FieldThread>[0]>;
type Message = Parameters<ReturnType<Spawn>['post']>[0];
type Reply = Parameters<Parameters<ReturnType<Spawn>['listen']>[0]>[0];

const level = schedules.cosine.level(0.3);
const taskFor = (name: 'moons' | 'dinosaur', size = 12) => ({ spec: exactOf(name)!.spec, level, size });

/** A thread that works when it is told to, and dies when it is told to. */
function thread() {
  const heard: Message[] = [];
  let [hear, died, ended] = [(_: Reply) => {}, (_: string) => {}, false];
  const served = serve(
    tasks,
    (message: Reply, transfer) => hear(structuredClone(message, { transfer })),
    async () => ({ info: null, resources: null }),
  );
  const asSeen: ReturnType<Spawn> = {
    listen: (h, d) => {
      [hear, died] = [h, d];
    },
    end: () => {
      ended = true;
    },
    post: (message) => void heard.push(structuredClone(message)),
  };
  return {
    asSeen,
    heard,
    work: () => heard.splice(0).forEach(served),
    asked: () => heard.filter(({ kind }) => kind === 'ask'),
    hear: (reply: Reply) => hear(reply),
    die: () => died('a test'),
    ended: () => ended,
  };
}

/** As many threads as are begun. */
function threads() {
  const all: ReturnType<typeof thread>[] = [];
  const field = new FieldThread(() => {
    all.push(thread());
    return all[all.length - 1].asSeen;
  });
  return { all, field };
}

it.each(['moons', 'dinosaur'] as const)(
  'what is told of %s makes the same denoiser in another thread',
  async (name) => {
    const { all, field } = threads();
    const found = field.ask('survey', taskFor(name));
    all[0].work();
    expect(await found).toEqual(atOnce(survey(exactOf(name)!.ideal, level, 12)));
  },
);

it('a task that nobody wants any more is left in the middle', async () => {
  const { all, field } = threads();
  const abort = new AbortController();
  const steps = vi.spyOn(exactOf('moons')!.ideal.constructor.prototype, 'logDensity');
  const found = field.ask('survey', taskFor('moons', 400), { signal: abort.signal });
  const quick = field.ask('ways', {
    spec: taskFor('moons').spec,
    start: new Float64Array(0),
    levels: [],
    seed: 0,
  });
  all[0].work();
  await quick;
  abort.abort();
  await expect(found).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  all[0].work();
  const before = steps.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(steps.mock.calls.length).toBe(before);
  steps.mockRestore();
});

it('a thread that dies is begun again, and asked again for all that is waited for', async () => {
  const { all, field } = threads();
  const older = field.ask('survey', taskFor('moons'));
  const newer = field.ask('survey', taskFor('dinosaur'));
  await expect(older).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  const [, asked] = all[0].asked();
  all[0].die();
  expect(all).toHaveLength(2);
  expect(all[0].ended()).toBe(true);
  expect(all[1].asked()).toEqual([asked]);
  // What comes from the dead one is not heard.
  all[0].hear({ kind: 'error', id: 2, name: 'Error', message: 'too late' });
  all[1].work();
  expect(await newer).toMatchObject({ heat: { size: 12 } });
  // One that dies while nobody waits is begun at the next task.
  all[1].die();
  expect(all).toHaveLength(2);
  const next = field.ask('survey', taskFor('moons'));
  all[2].work();
  await next;
});

it('one that dies twice without an answer says what helps; the next task begins another', async () => {
  const { all, field } = threads();
  const lost = field.ask('survey', taskFor('moons'));
  all[0].die();
  all[1].die();
  await expect(lost).rejects.toThrow(/\(a test\).*try again/);
  const found = field.ask('survey', taskFor('moons'));
  all[2].work();
  await found;
});

it('silence counts as death, also where the browser tells of none', async () => {
  vi.useFakeTimers();
  const { all, field } = threads();
  const lost = field.ask('survey', taskFor('moons'));
  lost.catch(() => {});
  vi.advanceTimersByTime(19_000);
  all[0].hear({ kind: 'ready', info: null });
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
  const { all, field } = threads();
  const { spec } = taskFor('moons');
  const failing = field.ask('survey', {
    ...taskFor('moons'),
    spec: { ...spec, kind: 'mixture', components: [] },
  });
  all[0].work();
  await expect(failing).rejects.toThrow(/: try other settings/);
  const none = new FieldThread(() => {
    throw new Error('no workers here');
  });
  await expect(none.ask('survey', taskFor('moons'))).rejects.toThrow(/no workers here.*try again/);
});
