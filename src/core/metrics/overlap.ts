import { type Estimate, estimate } from '../tally.ts';

/**
 * Intersection over union of each part with the places where it was asked for, within the places that were asked for
 * anything. asked: [H, W], 1 + the part at each place, 0 where it is open; found: [count, H, W], the part that is shown →
 * [parts], the mean over the samples, null for a part that is neither asked for nor shown there in any sample.
 */
export function overlaps(found: Uint8Array, asked: Uint8Array, parts: number): readonly (Estimate | null)[] {
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
    return each.length ? estimate(each) : null;
  });
}
