import '../../owned.ts';
import { beforeEach, expect, it } from 'vitest';
import { needed } from '../../../core/at.ts';
import { experiment, initialOf } from '../../../state/experiment.ts';
import { curvesNow } from './quality.ts';
import { markNow, stage } from './shown.ts';

beforeEach(() => experiment.setState(initialOf('sample', 'quality'), true));

const shown = () => needed(stage.lines().get('mark'), 'The line');

it('the student is one more curve where the data have one, asked for nothing as all others', () => {
  const labels = () => curvesNow().map(({ label }) => label);
  expect(labels()).not.toContain('Student');
  experiment.setState({ data: 'fashion' });
  expect(labels()).toContain('Student');
  const student = needed(
    curvesNow().find(({ sampler }) => sampler === 'student'),
    'The student',
  );
  expect(student.points.map(({ mark, calls }) => [mark.steps, calls])).toEqual(
    [1, 2, 4, 8].map((n) => [n, n]),
  );
});

it('its mark stands on the stage as a run of its network in so many steps', () => {
  experiment.setState({ data: 'portraits', mark: 'student,2' });
  expect(shown().request()).toMatchObject({
    model: 'portraits-student',
    sampler: 'ddim',
    condition: { class: null, prompt: '' },
  });
  expect(shown().request()?.levels).toHaveLength(3);
  const key = shown().key;
  experiment.setState({ mark: 'ddim,2' });
  expect(shown().request()).toMatchObject({ model: 'portraits', sampler: 'ddim' });
  expect(shown().key).not.toBe(key);
});

it('where the data have no student, its mark stands for what the teacher makes in as many steps', () => {
  experiment.setState({ data: 'moons', mark: 'student,4' });
  expect(markNow()).toEqual({ sampler: 'ddim', steps: 4 });
  expect(shown().request()).toMatchObject({ model: 'moons', sampler: 'ddim' });
});
