import { useStore } from 'zustand';
import { GREYS, palette } from '../../../state/edits.ts';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { brush, canUndo, undo } from './brush.ts';

const sizes = ['1', '2', '3', '5'] as const;

/** Colours need fewer greys; a full list would not fit on a line. */
const greys = palette.map((_, which) => which).slice(0, GREYS);
const colours = palette.map((_, which) => which).filter((which) => which >= GREYS || which % 2 === 0);

function Swatch({ which }: { readonly which: number }) {
  return <span className="swatch" style={{ background: `rgb(${palette[which].rgb.join(' ')})` }} />;
}

/** What to paint with. channels: of the picture. */
function Paint({ channels }: { readonly channels: number }) {
  const chosen = useStore(brush, ({ colour }) => colour);
  const size = useStore(brush, (state) => state.size);
  const offered = channels === 1 ? greys : colours;
  return (
    <>
      <Choice
        name="Colour"
        items={offered.map((which) => ({
          value: String(which),
          label: palette[which].name,
          icon: <Swatch which={which} />,
        }))}
        value={String(chosen)}
        onChange={(value) => brush.setState({ colour: Number(value) })}
      />
      <Choice
        name="Brush"
        items={sizes.map((value) => ({ value, label: value === '1' ? '1 pixel' : value }))}
        value={String(size) as (typeof sizes)[number]}
        onChange={(value) => brush.setState({ size: Number(value) })}
      />
    </>
  );
}

/** What the pointer does on the stage. */
export function BrushControls() {
  const { event } = useExperiment(datasetOf);
  const on = useStore(brush, (state) => state.on);
  const undoable = useExperiment(canUndo);
  const pictures = event.length === 3;
  const choose = (next: boolean) =>
    brush.setState(({ colour }) => ({
      on: next,
      // A colour that this data has: what is dark is seen on white, and the other way round.
      colour: event[2] === 1 && colour >= GREYS ? GREYS - 1 : colour,
    }));
  return (
    <div className="controls">
      <Choice
        name="Pointer"
        items={[
          { value: 'selects', label: 'selects' },
          { value: 'changes', label: pictures ? 'paints' : 'pushes points' },
        ]}
        value={on ? 'changes' : 'selects'}
        onChange={(value) => choose(value === 'changes')}
      />
      {on ? (
        <>
          {pictures ? <Paint channels={event[2]} /> : null}
          <p className="fine">
            {pictures
              ? 'Draw on any picture: its noise stays, what the network expects there becomes the colour, and the run goes on as a branch.'
              : 'Drag points on any picture: those within the ring go along, and the run goes on as a branch.'}
          </p>
        </>
      ) : null}
      {undoable ? (
        <p>
          <button type="button" className="word" onClick={undo}>
            Undo the stroke
          </button>
        </p>
      ) : null}
    </div>
  );
}
