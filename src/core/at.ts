/** What stands in a place of a list, where nothing there would be a mistake of the caller's. Throws RangeError then. */
export function at<T>(list: ArrayLike<T>, place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`Nothing stands in place ${place} of ${list.length}`);
  return found;
}

/** The last of a list that is not empty. Throws RangeError if it is. */
export const last = <T>(list: ArrayLike<T>): T => at(list, list.length - 1);

/** What is there, where its absence would be a mistake of the caller's. Throws RangeError then. what: with its article. */
export function needed<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw new RangeError(`${what} is missing`);
  return found;
}

/** What a record holds by a name, where having nothing would be a mistake of the caller's. Throws RangeError then. */
export function named<T>(record: Readonly<Record<string, T>>, name: string): T {
  return needed(Object.hasOwn(record, name) ? record[name] : undefined, `What is called “${name}”`);
}

/** One of the pairs that a flat array holds: x: [count, 2]. Throws RangeError where there is none. */
export function pairAt(x: ArrayLike<number>, place: number): readonly [number, number] {
  const [a, b] = [x[2 * place], x[2 * place + 1]];
  if (a === undefined || b === undefined)
    throw new RangeError(`There is no pair ${place} among ${x.length} values`);
  return [a, b];
}
