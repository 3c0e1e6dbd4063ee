/** The least loss that the training pictures allow. */
import type { ClassedSet } from '../../../core/ideal.ts';
import { useSource } from '../../../state/sources.ts';
import type { Pupil } from '../../common/pupil/pupil.ts';
import { type Floor, floorFrom } from '../floor.ts';
import { type ToldFloor, toldFloorOfSet } from '../toldFloor.ts';
import { useWorked, Worked } from '../worked.ts';
import { exactPictures } from './examples.ts';

const worked = new Worked<ClassedSet, ToldFloor>();
const COUNTS = [200, 60] as const;

/** null until it is worked out. */
export function usePictureFloor(pupil: Pupil): Floor | null {
  const ready = useSource(pupil.spec.data).kind === 'ready';
  const found = useWorked(worked, ready ? exactPictures(pupil) : null, (set) => toldFloorOfSet(set, COUNTS));
  return found && floorFrom(pupil, found.trained, { examples: found.told, heldOut: null });
}
