import type { Experiment } from '../../../state/experiment.ts';
import { choice, passing } from '../../../state/fields.ts';
import { promptField } from '../../../state/prompt.ts';
import { mapField } from './fields/maps.ts';

/** The true map of a test portrait, with a cap and glasses. */
const FIRST =
  '0.k.0-k.8.9-s.7.0-z.a.9-19.6.0-1f.c.9-1r.4.0-1v.1.8-1w.8.1-24.1.8-25.5.0-2a.1.5-2b.1.8-2c.8.5-2k.1.8-2l.1.5-2m.4.0-2q.1.1-2r.1.8-2s.8.5-30.1.8-31.1.1-32.4.0-36.1.1-37.a.5-3h.1.1-3i.5.0-3n.1.1-3o.3.5-3r.2.1-3t.3.5-3w.1.1-3x.6.0-43.3.1-46.1.7-47.2.1-49.1.7-4a.3.1-4d.6.0-4j.4.1-4n.2.7-4p.4.1-4t.7.0-50.8.1-58.b.0-5j.2.1-5l.a.0-5v.1.1-5w.2.3-5y.4.1-62.2.3-64.1.1-65.5.0-6a.1.1-6b.4.3-6f.2.1-6h.4.3-6l.1.1-6m.4.0-6q.1.1-6r.a.3-71.1.1-72.2.0';
/** Of another, with long hair. */
const SECOND =
  '0.l.0-l.7.8-s.7.0-z.a.8-19.5.0-1e.3.8-1h.6.1-1n.3.8-1q.3.0-1t.3.8-1w.9.1-25.1.8-26.3.0-29.2.8-2b.1.1-2c.3.4-2f.2.1-2h.3.4-2k.1.1-2l.1.8-2m.3.0-2p.1.8-2q.2.1-2s.3.4-2v.2.1-2x.3.4-30.2.1-32.3.0-35.1.8-36.c.1-3i.3.0-3l.2.8-3n.a.1-3x.4.0-41.2.8-43.4.1-47.2.7-49.4.1-4d.4.0-4h.2.8-4j.3.1-4m.1.7-4n.2.1-4p.1.7-4q.3.1-4t.4.0-4x.3.8-50.8.1-58.b.0-5j.2.1-5l.a.0-5v.1.1-5w.1.3-5x.6.1-63.1.3-64.1.1-65.5.0-6a.2.1-6c.8.3-6k.2.1-6m.4.0-6q.2.1-6s.8.3-70.2.1-72.2.0';

export const fields = {
  /** Where which part is asked for. */
  partMap: mapField('Layout'),
  /** The layout that the prompt is tried with besides. */
  otherMap: mapField('Another layout'),
  /** The prompt that the layout is tried with besides. */
  otherWish: { ...promptField('a sad bald man with sunglasses and a black shirt'), label: 'Another prompt' },
  /** Which of the two is painted. */
  paintedMap: passing(choice('Paint on', ['partMap', 'otherMap'], 'partMap')),
};

export const defaults: Partial<Experiment> = {
  data: 'portraits',
  partMap: FIRST,
  otherMap: SECOND,
  steps: 10,
  guidance: 2,
  t: 0,
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
