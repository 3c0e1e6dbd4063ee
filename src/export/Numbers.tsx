import { useState } from 'react';
import { type Experiment, experiment } from '../state/experiment.ts';
import type { Exportable, Table, TakenRun } from '../state/exportable.ts';
import { linkTo } from '../state/url.ts';
import { Choice } from '../ui/Choice.tsx';
import { Select } from '../ui/Select.tsx';
import { Actions, type Working } from './Actions.tsx';
import { framesCsv, tableCsv } from './csv.ts';
import { json } from './json.ts';
import { cursorPart, fileName } from './names.ts';
import { checkSize, framesSize, sizeText, textFile } from './text.ts';

const formats = [
  { value: 'csv', label: 'CSV' },
  { value: 'json', label: 'JSON' },
] as const;
type Ending = (typeof formats)[number]['value'];
const types = { csv: 'text/csv', json: 'application/json' } as const;

const linkOf = (spec: Experiment) => `${location.origin}${linkTo(spec)}`;

/** What is to be written: frames of the runs, or one table. */
type Choosing = { readonly runs: readonly TakenRun[]; readonly whole: boolean } | Table;

function piecesOf(what: Choosing, ending: Ending, tables: readonly Table[]): Iterable<string> {
  const spec = experiment.getState();
  const link = linkOf(spec);
  if ('rows' in what) {
    if (ending === 'csv') return [tableCsv(what, link)];
    return json({ spec, link, runs: [], whole: false, tables: [what] });
  }
  checkSize(framesSize(what.runs, what.whole, ending));
  if (ending === 'csv') return framesCsv(what.runs, what.whole, (run) => linkOf({ ...run.spec, t: spec.t }));
  return json({ spec, link, ...what, tables });
}

/** Words for the person, and parts of the file's name. */
function choicesOf(runs: readonly TakenRun[], tables: readonly Table[]) {
  const frames = [
    {
      value: 'now',
      label: 'Values at the cursor',
      parts: ['values', cursorPart()],
      what: { runs, whole: false },
    },
    { value: 'whole', label: 'Values of all frames', parts: ['values'], what: { runs, whole: true } },
  ];
  return [
    ...(runs.length ? frames : []),
    ...tables.map((table) => ({ value: table.name, label: table.title, parts: [table.name], what: table })),
  ];
}

const aboutOf = (what: Choosing, ending: Ending) =>
  'rows' in what
    ? `${what.rows.length} rows, with units and the link that shows the same again.`
    : `x and what it is made of at each level, a sample a row in CSV, to the last digit of float32: about ${sizeText(framesSize(what.runs, what.whole, ending))}.`;

interface Props {
  readonly working: Working;
  readonly of: Exportable;
}

export function Numbers({ working, of }: Props) {
  const [chosen, setChosen] = useState('now');
  const [ending, setEnding] = useState<Ending>('csv');
  const [runs, tables] = [of.runs(), of.tables()];
  const choices = choicesOf(runs, tables);
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
  if (!choice)
    return <p className="fine">There are no numbers yet: wait until the lesson has something to show.</p>;
  const { what, parts } = choice;
  return (
    <>
      <Select name="What" items={choices} value={choice.value} onChange={setChosen} />
      <Choice name="Format" items={formats} value={ending} onChange={setEnding} />
      <Actions
        working={working}
        job={() => ({
          name: fileName(parts, ending),
          make: async () => textFile(piecesOf(what, ending, tables), types[ending]),
        })}
        about={aboutOf(what, ending)}
      />
    </>
  );
}
