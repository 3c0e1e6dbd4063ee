import { schedules } from '../../../core/schedules.ts';
import { Select } from '../../../ui/Select.tsx';
import { beginAs } from './curve.ts';

const known = Object.entries(schedules) as [keyof typeof schedules, { readonly label: string }][];
const items = [
  { value: '' as const, label: 'another schedule …' },
  ...known.map(([value, { label }]) => ({ value, label })),
];

/** Lets the curve begin as a schedule that has a name. */
export function StartFrom() {
  return (
    <Select
      name="Start from"
      items={items}
      value=""
      onChange={(value) => {
        if (value !== '') beginAs(schedules[value]);
      }}
    />
  );
}
