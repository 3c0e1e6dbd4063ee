/**
 * How much each pixel counts in the loss: half of it counts all pixels the same, the other half all parts, so that a
 * mouth of four pixels is not lost beside a hundred of background. The weights are those of places, the same for every
 * sample, so what answers best at each pixel is what it was.
 * parts: [N, area] → [area], 1 in the mean.
 */
export function partWeights(parts: Uint8Array, count: number, area: number): Float32Array {
  const pixels = new Float64Array(count);
  for (const part of parts) pixels[part]++;
  const shown = pixels.filter((n) => n > 0).length;
  const out = new Float32Array(area);
  const samples = parts.length / area;
  parts.forEach((part, i) => {
    const even = parts.length / (shown * pixels[part]);
    out[i % area] += (0.5 + 0.5 * even) / samples;
  });
  return out;
}
