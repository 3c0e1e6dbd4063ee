import { samplers } from '../../core/samplers/index.ts';
import type { Sampler } from '../../core/types.ts';
import type { SamplerName } from '../../state/experiment.ts';

interface Props {
  readonly of: SamplerName;
  /** Whether it is a student that it asks, and no denoiser. */
  readonly student?: boolean;
}

/** What has to be said of a sampler wherever it is chosen; nothing for most. */
export function SamplerNote({ of, student = false }: Props) {
  const { label, note, ofStudents, jumps }: Sampler = samplers[of];
  const unmade = jumps
    ? undefined
    : 'Not made for a student, whose x̂₀ says where a jump ends, and is no mean.';
  const said = student ? (ofStudents ?? unmade) : note;
  return said ? (
    <p className="fine">
      {label}: {said}
    </p>
  ) : null;
}
