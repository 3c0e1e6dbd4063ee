import { beforeEach, describe, expect, it } from 'vitest';
import { type Counted, type Job, MeasurementQueue, type Watcher } from './queue.ts';

interface Measured extends Counted {
  readonly distance: number;
}

/** A measurement that the test ends by hand. */
interface Open extends Watcher {
  readonly key: string;
  end(distance: number): void;
  fail(message: string): void;
}

let opened: Open[];
let queue: MeasurementQueue<Job, Measured>;

const jobs = (...keys: string[]): Job[] => keys.map((key) => ({ key, calls: 10 }));
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const running = () => opened.map(({ key }) => key);
async function end(distance: number): Promise<void> {
  opened[opened.length - 1].end(distance);
  await settled();
}

beforeEach(() => {
  opened = [];
  queue = new MeasurementQueue<Job, Measured>(
    ({ key, calls }, watcher) =>
      new Promise<Measured>((resolve, reject) => {
        watcher.signal.addEventListener('abort', () => reject(watcher.signal.reason));
        opened.push({
          ...watcher,
          key,
          end: (distance) => resolve({ distance, calls }),
          fail: (message) => reject(new Error(message)),
        });
      }),
  );
});

it('measures one after another, in order, and then is done', async () => {
  queue.begin(jobs('a', 'b'));
  expect(running()).toEqual(['a']);
  await end(1);
  expect(running()).toEqual(['a', 'b']);
  expect(queue.status).toBe('running');
  await end(2);
  expect([queue.status, queue.result('a')?.distance, queue.result('b')?.distance]).toEqual(['done', 1, 2]);
});

it('measures nothing twice: what was measured for other settings is there when they come back', async () => {
  queue.begin(jobs('a', 'b'));
  await end(1);
  queue.begin(jobs('c'));
  await settled();
  await end(3);
  expect(queue.status).toBe('done');
  queue.begin(jobs('a', 'c'));
  await settled();
  expect(running()).toEqual(['a', 'b', 'c']);
  expect([queue.status, queue.progress.done]).toEqual(['done', 2]);
});

it('a new list drops what is not on it, and keeps what is', async () => {
  queue.begin(jobs('a', 'b'));
  queue.begin(jobs('b', 'a'));
  expect(opened[0].signal.aborted).toBe(false);
  queue.begin(jobs('c'));
  expect(opened[0].signal.aborted).toBe(true);
  await settled();
  expect(running()).toEqual(['a', 'c']);
  expect(queue.result('a')).toBeUndefined();
});

describe('holding', () => {
  it('makes the step that is reached wait, and no other measurement begin', async () => {
    queue.begin(jobs('a', 'b'));
    queue.hold();
    let went = false;
    const step = opened[0].reached(4).then(() => {
      went = true;
    });
    await settled();
    expect([went, queue.status]).toEqual([false, 'held']);
    queue.goOn();
    await step;
    queue.hold();
    await end(1);
    expect(running()).toEqual(['a']);
    queue.goOn();
    expect(running()).toEqual(['a', 'b']);
  });

  it('outlasts other settings', async () => {
    queue.begin(jobs('a'));
    queue.hold();
    queue.begin(jobs('b'));
    await settled();
    expect([queue.status, running()]).toEqual(['held', ['a']]);
    queue.goOn();
    expect(running()).toEqual(['a', 'b']);
  });
});

it('cancelling ends what runs and keeps results; going on takes up the rest', async () => {
  queue.begin(jobs('a', 'b'));
  await end(1);
  queue.cancel();
  await settled();
  expect([queue.status, opened[1].signal.aborted, queue.result('a')?.distance]).toEqual([
    'cancelled',
    true,
    1,
  ]);
  queue.goOn();
  expect(running()).toEqual(['a', 'b', 'b']);
  await end(2);
  expect(queue.status).toBe('done');
});

it('what ends after it was cancelled is no result: nothing appears once the page says “cancelled”', async () => {
  let finish = () => {};
  const deaf = new MeasurementQueue<Job, Measured>(
    ({ calls }) =>
      new Promise((resolve) => {
        finish = () => resolve({ distance: 1, calls });
      }),
  );
  deaf.begin(jobs('a'));
  deaf.cancel();
  finish();
  await settled();
  expect([deaf.status, deaf.result('a'), deaf.version]).toEqual(['cancelled', undefined, 0]);
  deaf.goOn();
  finish();
  await settled();
  expect([deaf.status, deaf.result('a')?.distance]).toEqual(['done', 1]);
});

it('a failure says why and waits; tried again, it goes on', async () => {
  queue.begin(jobs('a', 'b'));
  opened[0].fail('weights are missing: reload the page');
  await settled();
  expect([queue.status, queue.message]).toEqual(['failed', 'weights are missing: reload the page']);
  expect(running()).toEqual(['a']);
  queue.goOn();
  expect([queue.message, running()]).toEqual([null, ['a', 'a']]);
});

it('knows how far it is, within a measurement too', async () => {
  queue.begin([
    { key: 'a', calls: 10 },
    { key: 'b', calls: 30 },
  ]);
  expect(queue.progress).toMatchObject({ share: 0, done: 0, jobs: 2, secondsLeft: null });
  await opened[0].reached(5);
  expect(queue.progress.share).toBe(5 / 40);
  await end(1);
  await opened[1].reached(10);
  expect(queue.progress).toMatchObject({ share: 20 / 40, done: 1 });
  expect(queue.progress.secondsLeft).toBeGreaterThanOrEqual(0);
});
