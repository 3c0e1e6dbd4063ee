import { samplers } from '../../core/samplers/index.ts';
import type { Sampler } from '../../core/types.ts';
import type { SamplerName } from '../../state/experiment.ts';

/** What has to be said of a sampler wherever it is chosen; nothing for most. */
export function SamplerNote({ of }: { readonly of: SamplerName }) {
  const { label, note }: Sampler = samplers[of];
  return note ? (
    <p className="fine">
      {label}: {note}
    </p>
  ) : null;
}
