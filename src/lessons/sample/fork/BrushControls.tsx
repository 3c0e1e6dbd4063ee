import { useStore } from 'zustand';
import { pictureShape } from '../../../core/arrays.ts';
import { at } from '../../../core/at.ts';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { brush, colourIn, offered } from './brush.ts';
import { palette } from './fields/edits.ts';

const sizes = ['1', '2', '3', '5'] as const;

function Swatch({ which }: { readonly which: number }) {
  return <span className="swatch" style={{ background: `rgb(${at(palette, which).rgb.join(' ')})` }} />;
}

/** What to paint with. channels: of the picture. */
function Paint({ channels }: { readonly channels: number }) {
  const chosen = useStore(brush, ({ colour }) => colour);
  const size = useStore(brush, (state) => state.size);
  return (
    <>
      <Choice
        name="Colour"
        items={offered(channels).map((which) => ({
          value: String(which),
          label: at(palette, which).name,
          icon: <Swatch which={which} />,
        }))}
        value={String(colourIn(channels, chosen))}
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
  const { kind, event } = useExperiment(datasetOf);
  const on = useStore(brush, (state) => state.on);
  const paints = kind.edit === 'paint';
  return (
    <div className="controls">
      <Choice
        name="Pointer"
        items={[
          { value: 'selects', label: 'selects' },
          { value: 'changes', label: paints ? 'paints' : 'pushes points' },
        ]}
        value={on ? 'changes' : 'selects'}
        onChange={(value) => brush.setState({ on: value === 'changes' })}
      />
      {on ? (
        <>
          {paints ? <Paint channels={pictureShape(event)[2]} /> : null}
          <p className="fine">
            {paints
              ? 'Draw on any picture. Its noise stays, what the network expects there becomes the colour, and the run continues as a branch.'
              : 'Drag points on any picture. Points within the ring move, too, and the run continues as a branch.'}
          </p>
        </>
      ) : null}
    </div>
  );
}
