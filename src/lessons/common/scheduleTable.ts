/** The schedule of a page in figures. */
import { logSnr } from '../../core/schedules.ts';
import type { Schedule } from '../../core/types.ts';
import type { Table } from '../../state/exportable.ts';

const PLACES = 100;

export function scheduleTable(schedule: Schedule): Table {
  const names = ['t', 'alpha', 'sigma', 'log-SNR'];
  return {
    name: 'schedule',
    title: `Schedule: ${schedule.label}`,
    columns: names.map((name) => ({ name, unit: '' })),
    rows: Array.from({ length: PLACES + 1 }, (_, i) => {
      const level = schedule.level(i / PLACES);
      return [level.t, level.alpha, level.sigma, logSnr(level)];
    }),
  };
}
