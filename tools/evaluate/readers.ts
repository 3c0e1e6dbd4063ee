import { type Exam, known, largeLot } from './exam.ts';
import { overlaps } from './layouts.ts';
import { round } from './likeness.ts';
import { accuracy, openReader, openSegmenter } from './reader.ts';

/** Share of answers that are right on pictures that no reader has learnt from: of the class, or of each attribute. */
export async function measureReader(name: string, { data, test, files, effort }: Exam) {
  const { x, count, ...lot } = largeLot(test, 5, effort.read);
  const truth = known(lot.labels, 'labels');
  const { labels } = (await openReader(name, files))(x);
  const questions = Object.keys(data.attributes ?? {});
  const column = (values: Uint8Array, i: number) => values.filter((_, at) => at % questions.length === i);
  const each = questions.map((question, i) => [
    question,
    round(accuracy(column(labels, i), column(truth, i))),
  ]);
  return {
    testPictures: count,
    testAccuracy: questions.length ? Object.fromEntries(each) : accuracy(labels, truth),
  };
}

/** Share of pixels whose part is right, and the overlaps. */
export async function measureSegmenter(name: string, { data, test, files, effort }: Exam) {
  const { x, count, parts } = largeLot(test, 6, effort.split);
  const wanted = known(parts, 'parts');
  const found = (await openSegmenter(name, files))(x);
  return {
    testPictures: count,
    testAccuracy: round(accuracy(found, wanted)),
    overlap: overlaps(found, wanted, known(data.parts, 'parts')),
  };
}
