/**
 * Intersection over union of each part, over all pixels of all pictures. found, wanted: [N, H, W], indices below
 * parts → [parts]; NaN for a part that neither shows.
 */
export function overlap(found: Uint8Array, wanted: Uint8Array, parts: number): Float64Array {
  const both = new Float64Array(parts);
  const either = new Float64Array(parts);
  found.forEach((part, i) => {
    either[part]++;
    if (part === wanted[i]) both[part]++;
    else either[wanted[i]]++;
  });
  return both.map((count, part) => count / either[part]);
}
