/** Index of the first value above `wanted` in a rising array. */
export function firstAbove(rising: Float64Array, wanted: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
