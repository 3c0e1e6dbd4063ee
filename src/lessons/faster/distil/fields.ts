import type { DataSet } from '../../../data/types.ts';
import type { Experiment } from '../../../state/experiment.ts';
import { choice } from '../../../state/fields.ts';
import { jumpCounts } from './fields/offered.ts';

type Teacher = 'exact' | 'network';

export const fields = {
  /** jumps: distillation. lines: reflow. */
  distils: choice('Learns', ['jumps', 'lines'], 'jumps'),
  distilTeacher: {
    ...choice('Teacher', ['exact', 'network'], 'exact'),
    needs: ['data'],
    settle: (value: Teacher, { model, models, label }: DataSet) =>
      value === 'network' && (model === undefined || models[model]?.live)
        ? { value: 'exact' as const, mended: [`No file has a network of ${label}`] }
        : { value, mended: [] },
  },
  distilJumps: choice('Jumps', jumpCounts, '1'),
};

export const defaults: Partial<Experiment> = { data: 'moons', t: 0 };

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
