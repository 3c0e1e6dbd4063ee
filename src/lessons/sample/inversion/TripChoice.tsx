import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';

const parts = [
  { value: 'there', label: 'Round trip' },
  { value: 'between', label: 'Between two seeds' },
] as const;

/** To noise and back, or from one noise to another. */
export function TripChoice() {
  const trip = useExperiment((spec) => spec.trip);
  const set = (value: (typeof parts)[number]['value']) => change({ trip: value });
  return <Choice name={fields.trip.label} items={parts} value={trip} onChange={set} />;
}
