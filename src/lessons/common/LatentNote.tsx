import type { ReactNode } from 'react';
import { useExperiment } from '../../state/experiment.ts';
import { type ModelSpace, spaceOf } from '../../state/space.ts';

/** “12 × 12 × 8”, on one line. */
export const LatentSize = ({ event }: Pick<ModelSpace, 'event'>) => (
  <span className="number" translate="no">
    {event.join('\u00a0×\u00a0')}
  </span>
);

/** What is to be known of pictures of a model that works in a latent; nothing where it works on the data. children: what follows from it here. */
export function LatentNote({ children }: { readonly children?: ReactNode }) {
  const { latentOf, event } = useExperiment((spec) => spaceOf(spec));
  if (!latentOf) return null;
  return (
    <p>
      This network works in a latent of <LatentSize event={event} /> values a picture (arXiv:2112.10752). What
      is shown of its states is what their decoder makes of them, at variance 1. {children}
    </p>
  );
}
