/** Points that follow the guided arrows, from noise to data. */
import { runFields } from '../../../state/experiment.ts';
import { spaceOf } from '../../../state/space.ts';
import { type Line, RunSet } from '../../common/bench/runSet.ts';
import { runKey, sampleSpec } from '../../common/spec.ts';

const COUNT = 400;

export const walk: RunSet<'walk', Line> = new RunSet<'walk', Line>({
  name: 'pull',
  most: 1,
  fields: runFields,
  lines(page) {
    const spec = { ...page, count: COUNT };
    const request = () => sampleSpec(spec);
    return new Map([['walk', { key: runKey(spec), spec, space: spaceOf(spec), request }]]);
  },
});
