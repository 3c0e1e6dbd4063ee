import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { pictureShape } from '../../../core/arrays.ts';
import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { PaintChoice } from '../../common/bench/PaintChoice.tsx';
import { brush } from './brush.ts';

/** What the pointer does on the stage. */
export function BrushControls() {
  const { kind, event } = useExperiment(datasetOf);
  const { on, colour, size } = useStore(
    brush,
    useShallow(({ on, colour, size }) => ({ on, colour, size })),
  );
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
          {paints ? (
            <PaintChoice
              channels={pictureShape(event)[2]}
              colour={colour}
              size={size}
              onColour={(colour) => brush.setState({ colour })}
              onSize={(size) => brush.setState({ size })}
            />
          ) : null}
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
