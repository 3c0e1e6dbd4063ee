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

function label(): string {
  const pupil = pupilNow();
  const { label } = dataset(pupil.spec.data);
  const seen = seenNow();
  if (!seen?.read) return `${label} to learn from; no network has been trained on them here`;
  const count = askedOf(pupil).length;
  return `${count} samples of the network ${atStep()} of training on ${label}, a column a class, ${shortTime(experiment.getState().t)}, with the nearest training picture beneath each. ${readText(seen.read)}`;
}

const caption = (): string => (seenNow() ? `${atStep()}; beneath,` : 'no samples yet;');
const captionOfData = (): string => (seenNow() ? 'the nearest example' : 'what it learns from');

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
              <Live watch={watchLearning} read={caption} className="number" />{' '}
              <b className="data">
                <Live watch={watchLearning} read={captionOfData} />
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
