import { expect, it } from 'vitest';
import { type Near, Search } from './nearest.ts';

const SIZE = 2;
const reads = [{ hat: 'cap' }, { hat: 'none' }, { hat: 'beanie' }];
const samples = () => new Float32Array(reads.length * SIZE);
const near = (values: Near['values']): Near => ({ values, x: new Float32Array(SIZE), distance: 0.1 });

/** Finds at once whatever was read; `asked` has it in order. fails: at this one it throws. */
function searching(fails?: string) {
  const asked: string[] = [];
  const search = new Search(
    () =>
      // biome-ignore lint/correctness/useYield: there is nothing to wait for.
      function* (_, read) {
        asked.push(read.hat ?? '');
        if (read.hat === fails) throw new Error('no such hat');
        return near(read);
      },
  );
  return { asked, search };
}

it('finds the nearest of each sample, once', async () => {
  const { asked, search } = searching();
  const x = samples();
  search.lookAt([x]);
  const look = () => search.of('portraits', x, reads);
  expect(look()).toEqual([]);
  await expect.poll(look).toEqual(reads.map(near));
  look();
  expect(asked).toEqual(['cap', 'none', 'beanie']);
});

it('ends with the sample that it is at once nobody looks at the result, and goes on when somebody does', async () => {
  const { asked, search } = searching();
  const x = samples();
  const look = () => search.of('portraits', x, reads);
  search.lookAt([x]);
  look();
  const stop = search.subscribe(() => search.lookAt([]));
  await expect.poll(look).toEqual([near({ hat: 'cap' }), undefined, undefined]);
  stop();
  // Another's turn comes after: nothing more was searched meanwhile.
  const other = samples();
  search.lookAt([other]);
  search.of('portraits', other, [{ hat: 'fedora' }]);
  await expect.poll(() => asked).toEqual(['cap', 'fedora']);
  search.lookAt([x]);
  await expect.poll(look).toEqual(reads.map(near));
  expect(asked).toEqual(['cap', 'fedora', 'none', 'beanie']);
});

it('says why it failed, and searches for others all the same', async () => {
  const { asked, search } = searching('none');
  const [x, other] = [samples(), samples()];
  search.lookAt([x, other]);
  const look = () => search.of('portraits', x, reads);
  look();
  search.of('portraits', other, [{ hat: 'fedora' }]);
  await expect.poll(look).toBe('no such hat');
  await expect
    .poll(() => search.of('portraits', other, [{ hat: 'fedora' }]))
    .toEqual([near({ hat: 'fedora' })]);
  look();
  expect(asked).toEqual(['cap', 'none', 'fedora']);
});
