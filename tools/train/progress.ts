import { stdout } from 'node:process';

const SMOOTH = 0.98;
const EVERY_MS = 10_000;

/** One line that shows how a training stands: rewritten in place on a terminal, else printed every ten seconds. */
export function progressLine(steps: number, batch: number) {
  let mean = Number.NaN;
  let shown = 0;
  const began = performance.now();
  let first = -1;
  /** step: how many are done. */
  return (step: number, loss: number): void => {
    if (first < 0) first = step - 1;
    mean = Number.isNaN(mean) ? loss : SMOOTH * mean + (1 - SMOOTH) * loss;
    const now = performance.now();
    const last = step === steps;
    if (!last && now - shown < (stdout.isTTY ? 100 : EVERY_MS)) return;
    shown = now;
    const rate = (step - first) / ((now - began) / 1000);
    const line = `${bar(step / steps)} step ${step}/${steps}  loss ${mean.toFixed(4)}  ${Math.round(rate * batch)} samples/s  ${eta((steps - step) / rate)} left`;
    stdout.write(stdout.isTTY ? `\r${line}\x1b[K${last ? '\n' : ''}` : `${line}\n`);
  };
}

const bar = (share: number): string => {
  const full = Math.round(share * 20);
  return '█'.repeat(full) + '░'.repeat(20 - full);
};

const eta = (seconds: number): string =>
  seconds < 90
    ? `${Math.round(seconds)} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(1)} h`;
