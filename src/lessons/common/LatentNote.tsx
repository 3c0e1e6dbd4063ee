import type { ReactNode } from 'react';
import { useExperiment } from '../../state/experiment.ts';
import { type ModelSpace, spaceOf } from '../../state/space.ts';
import { Cited } from '../../ui/Cited.tsx';
import { Term } from '../../ui/Term.tsx';

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
      This network works in a <Term of="latent">latent</Term> of <LatentSize event={event} /> values a picture
      (<Cited>arXiv:2112.10752</Cited>). Its states are shown as the decoder draws them, at variance 1.{' '}
      {children}
    </p>
  );
}
