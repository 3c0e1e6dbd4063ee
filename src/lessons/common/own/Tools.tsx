import { useStore } from 'zustand';
import { colourNames, nothingPlaced, snapped, widths } from '../../../state/placed.ts';
import { dataNames, dataset, drawData, openedSource } from '../../../state/sources.ts';
import { redo, undo, useCan } from '../../../state/undo.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { brush, place, placedNow } from './board.ts';

const sizes = [
  { value: 'fine', label: 'Fine' },
  { value: 'middle', label: 'Middle' },
  { value: 'wide', label: 'Wide' },
] as const;
const densities = [
  { value: 'few', label: 'Few' },
  { value: 'some', label: 'Some' },
  { value: 'many', label: 'Many' },
] as const;
const colours = colourNames.map((name, i) => ({
  value: String(i),
  label: name.charAt(0).toUpperCase() + name.slice(1),
}));
const widthItems = widths.map((width) => ({ value: String(width), label: String(width) }));

/** Points that a drawing begins with, of a set that there is. */
const BEGINS = 600;

const others = dataNames.filter((name) => dataset(name).kind.planar && !dataset(name).made);
const beginnings = [
  { value: '', label: 'choose …' },
  ...others.map((value) => ({ value, label: dataset(value).label })),
] as const;

function beginFrom(name: string): void {
  const known = others.find((one) => one === name);
  const opened = known && openedSource(known);
  if (opened?.kind !== 'ready') return;
  const x = drawData(opened.source, BEGINS).x.map(snapped);
  place({ ...nothingPlaced, x, colours: new Uint8Array(BEGINS) });
}

/** What the brush does, and what a point stands for. */
export function Tools() {
  const { tool, size, density, colour } = useStore(brush);
  const [canUndo, canRedo] = [useCan('undo'), useCan('redo')];
  const width = placedNow()?.width ?? nothingPlaced.width;
  return (
    <div className="controls">
      <Choice
        name="Brush"
        items={[
          { value: 'draw', label: 'Draw' },
          { value: 'erase', label: 'Erase' },
        ]}
        value={tool}
        onChange={(tool) => brush.setState({ tool })}
      />
      <Choice name="Size" items={sizes} value={size} onChange={(size) => brush.setState({ size })} />
      <Choice
        name="Points"
        items={densities}
        value={density}
        onChange={(density) => brush.setState({ density })}
      />
      <Choice
        name="Drawn as"
        items={colours}
        value={String(colour)}
        onChange={(value) => brush.setState({ colour: Number(value) })}
      />
      <p className="row">
        <button type="button" className="word" aria-disabled={!canUndo} onClick={() => canUndo && undo()}>
          Undo
        </button>
        <button type="button" className="word" aria-disabled={!canRedo} onClick={() => canRedo && redo()}>
          Redo
        </button>
        <button type="button" className="word" onClick={() => place(nothingPlaced)}>
          Clear
        </button>
      </p>
      <Select name="Begin from" items={beginnings} value="" onChange={beginFrom} />
      <Select
        name="Width of a point"
        items={widthItems}
        value={String(width)}
        onChange={(value) => {
          const placed = placedNow();
          if (placed) place({ ...placed, width: Number(value) });
        }}
        hint="each is a small Gaussian, so that the density is exact"
      />
    </div>
  );
}
