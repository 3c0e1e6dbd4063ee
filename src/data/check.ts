/** Throws RangeError unless count is an integer from 0. */
export function checkCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`count is ${count}; use an integer from 0`);
}
