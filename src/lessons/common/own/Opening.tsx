import { type ChangeEvent, useState } from 'react';
import { type Brought, bring, type Chosen, fromPicture, fromTable, offered } from '../../../state/opening.ts';
import { nothingPlaced } from '../../../state/placed.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { place, placedNow } from './board.ts';

const counts = [300, 1000, 3000, 10_000].map((count) => ({
  value: String(count),
  label: count.toLocaleString('en'),
}));

interface Settings {
  readonly chosen: Chosen | null;
  readonly light: boolean;
  readonly count: number;
}

const width = (): number => placedNow()?.width ?? nothingPlaced.width;

/** Puts what was brought on the board. Returns what was left out, and what went wrong, in sentences. */
function apply(brought: Brought, { chosen, light, count }: Settings): string {
  try {
    const { placed, omitted } =
      brought.kind === 'table'
        ? fromTable(brought, chosen ?? brought.chosen, width())
        : fromPicture(brought.darkness, light, count, width());
    place(placed);
    return omitted.map((one) => `${one}.`).join(' ');
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** What the last file or paste was, and how it is taken. */
export function useOpening() {
  const [brought, setBrought] = useState<Brought | null>(null);
  const [settings, setSettings] = useState<Settings>({ chosen: null, light: false, count: 1000 });
  const [said, setSaid] = useState('');
  const take = async (file: Blob, name: string) => {
    setSaid(`Opening ${name} …`);
    try {
      const found = await bring(file, name);
      const fresh = { ...settings, chosen: null };
      setBrought(found);
      setSettings(fresh);
      setSaid(apply(found, fresh) || `Opened ${name}.`);
    } catch (cause) {
      setBrought(null);
      setSaid(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };
  const change = (patch: Partial<Settings>) => {
    const next = { ...settings, ...patch };
    setSettings(next);
    if (brought) setSaid(apply(brought, next));
  };
  return { brought, settings, said, take, change };
}

export type OpeningState = ReturnType<typeof useOpening>;

/** Opens a file, and asks how to take what stands in it. */
export function Opening({ brought, settings, said, take, change }: OpeningState) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again.
    event.target.value = '';
    if (file) void take(file, file.name);
  };
  return (
    <div className="controls">
      <p className="row">
        <label className="word choose-file">
          Open a file
          <input
            type="file"
            className="unseen"
            accept=".csv,.tsv,.txt,.json,text/*,application/json,image/*"
            onChange={choose}
          />
        </label>
        <span className="hint">CSV, TSV, JSON or a picture; or paste, or drop it here</span>
      </p>
      <p role="status" className="said">
        {said}
      </p>
      {brought?.kind === 'table' && brought.drawn === null ? (
        <Columns
          brought={brought}
          chosen={settings.chosen ?? brought.chosen}
          onChange={(chosen) => change({ chosen })}
        />
      ) : null}
      {brought?.kind === 'picture' ? (
        <>
          <Choice
            name="Points where it is"
            items={[
              { value: 'dark', label: 'Dark' },
              { value: 'light', label: 'Light' },
            ]}
            value={settings.light ? 'light' : 'dark'}
            onChange={(value) => change({ light: value === 'light' })}
          />
          <Choice
            name="How many"
            items={counts}
            value={String(settings.count)}
            onChange={(value) => change({ count: Number(value) })}
          />
        </>
      ) : null}
    </div>
  );
}

interface ColumnsProps {
  readonly brought: Extract<Brought, { kind: 'table' }>;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** Which columns are meant, where there are more than need be. */
function Columns({ brought, chosen, onChange }: ColumnsProps) {
  const { numbers, colours } = offered(brought.table);
  const items = numbers.map(({ value, label }) => ({ value: String(value), label }));
  const kinds = [
    { value: '', label: 'none' },
    ...colours.map(({ value, label }) => ({ value: String(value), label })),
  ];
  if (numbers.length <= 2 && colours.length === 0) return null;
  return (
    <>
      <Select
        name="x"
        items={items}
        value={String(chosen.x)}
        onChange={(value) => onChange({ ...chosen, x: Number(value) })}
      />
      <Select
        name="y"
        items={items}
        value={String(chosen.y)}
        onChange={(value) => onChange({ ...chosen, y: Number(value) })}
      />
      <Select
        name="Colours"
        items={kinds}
        value={chosen.colour === null ? '' : String(chosen.colour)}
        onChange={(value) => onChange({ ...chosen, colour: value === '' ? null : Number(value) })}
      />
    </>
  );
}
