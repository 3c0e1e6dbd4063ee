/** How far samples show a part where it was asked for. */
export interface Overlap {
  /** Intersection over union, the mean over the samples. */
  readonly mean: number;
  /** Its standard error; null of one sample. */
  readonly error: number | null;
}

/**
 * Intersection over union of each part with the places where it was asked for, within the places that were asked for
 * anything. asked: [H, W], 1 + the part at each place, 0 where it is open; found: [count, H, W], the part that is shown →
 * [parts], null for a part that is neither asked for nor shown there in some sample.
 */
export function overlaps(found: Uint8Array, asked: Uint8Array, parts: number): readonly (Overlap | null)[] {
  const area = asked.length;
  return Array.from({ length: parts }, (_, part) => {
    const each: number[] = [];
    for (let from = 0; from < found.length; from += area) {
      let [both, either] = [0, 0];
      for (let place = 0; place < area; place++) {
        if (asked[place] === 0) continue;
        const [wanted, shown] = [asked[place] === part + 1, found[from + place] === part];
        if (wanted && shown) both++;
        if (wanted || shown) either++;
      }
      if (either) each.push(both / either);
    }
    return each.length ? meanOf(each) : null;
  });
}

function meanOf(values: readonly number[]): Overlap {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : null };
}
