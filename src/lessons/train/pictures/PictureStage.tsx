import './pictures.css';
import { experiment } from '../../../state/experiment.ts';
import { dataset, useSource } from '../../../state/sources.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { shortTime } from '../../common/cursor.ts';
import { LossOrTrouble } from '../Loss.tsx';
import { pupilNow, seenNow, subscribeSight } from '../sight.ts';
import { atStep, watchLearning } from '../steps.ts';
import { usePupil } from '../usePupil.ts';
import { usePictureFloor } from './floor.ts';
import { askedOf } from './inspect.ts';
import { paintPictures } from './paint.ts';
import { Readings, readText } from './Readings.tsx';

const watch: readonly Watch[] = [experiment.subscribe, subscribeSight];
const watchCaption: readonly Watch[] = [experiment.subscribe, ...watchLearning];

function label(): string {
  const pupil = pupilNow();
  const { label } = dataset(pupil.spec.data);
  const seen = seenNow();
  if (!seen?.read) return `${label} to learn from; no network has been trained on them here`;
  const count = askedOf(pupil).length;
  const [what, beneath] = isExact()
    ? ['What the network expects of', 'the exact answer to the examples']
    : ['The', 'the nearest training picture'];
  return `${what} ${count} samples of the network ${atStep()} of training on ${label}, a column a class, ${shortTime(experiment.getState().t)}, with ${beneath} and how far it is from that beneath each. ${readText(seen.read)}`;
}

const isExact = (): boolean => experiment.getState().beneath === 'exact';

const caption = (): string => {
  if (!seenNow()) return 'no samples yet;';
  return `${isExact() ? 'its answer ' : ''}${atStep()}; beneath,`;
};
const captionOfData = (): string => {
  if (!seenNow()) return 'what it learns from';
  return isExact() ? 'the exact one' : 'the nearest example';
};

/** What the network draws of each class, how it is read, and how its loss falls. */
export function PictureStage() {
  const pupil = usePupil();
  const opened = useSource(pupil.spec.data);
  const floor = usePictureFloor(pupil);
  if (opened.kind === 'failed') return <p className="remedy">{opened.message}</p>;
  if (opened.kind === 'opening') return null;
  return (
    <div className="training pictures">
      <Pane
        size="large"
        paint={paintPictures}
        watch={watch}
        label={label}
        caption={
          <>
            <span>
              <Live watch={watchCaption} read={caption} className="number" />{' '}
              <b className="data">
                <Live watch={watchCaption} read={captionOfData} />
              </b>
            </span>
            <Readings data={pupil.spec.data} />
          </>
        }
      />
      <LossOrTrouble floor={floor} />
    </div>
  );
}
