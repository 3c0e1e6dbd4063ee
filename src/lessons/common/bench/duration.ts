/** “0.3 s”, “45 ms”, “1.2 ms”. */
export function durationText(ms: number): string {
  if (ms >= 9950) return `${Math.round(ms / 1000)} s`;
  if (ms >= 995) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms >= 10 || ms < 0.1 ? Math.round(ms) : ms.toFixed(1)} ms`;
}
