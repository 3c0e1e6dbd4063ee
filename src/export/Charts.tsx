import { useState } from 'react';
import { charts } from '../ui/paintings.ts';
import { Select } from '../ui/Select.tsx';
import { Actions, type Working } from './Actions.tsx';
import { chartSvg } from './chart.ts';
import { cursorPart, fileName } from './names.ts';
import { ClearGround } from './Picture.tsx';

export function Charts({ working }: { readonly working: Working }) {
  const [chosen, setChosen] = useState('');
  const [clear, setClear] = useState(true);
  const all = charts();
  const chart = all.find(({ name }) => name === chosen) ?? all[0];
  if (!chart) return <p className="fine">There is no chart on this page.</p>;
  const items = all.map(({ name }) => ({ value: name, label: name }));
  return (
    <>
      <Select name="Which" items={items} value={chart.name} onChange={setChosen} />
      <ClearGround clear={clear} onChange={setClear} />
      <Actions
        working={working}
        job={() => ({
          name: fileName([chart.name, cursorPart()], 'svg'),
          make: async () => chartSvg(chart.canvas, chart.name, !clear),
        })}
        about="Lines stay lines and words stay words, as SVG: to be enlarged, or changed in a drawing program."
      />
    </>
  );
}
