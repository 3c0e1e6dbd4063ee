import { loadGenerator } from '../../src/nets/drawing.ts';
import { loadModel } from '../../src/nets/load.ts';
import { modelSpec } from '../../src/nets/models.ts';
import type { ModelFiles } from '../train/files.ts';
import { measureClasses, measureDrawn } from './classes.ts';
import { measureCoding } from './coding.ts';
import { measureDistances } from './distance.ts';
import type { Effort } from './effort.ts';
import { type Exam, examOf, known, modelWith } from './exam.ts';
import { measureLayouts, measureMaps } from './layouts.ts';
import { openReader, openSegmenter } from './reader.ts';
import { measureReader, measureSegmenter } from './readers.ts';
import { measureWords } from './words.ts';

/**
 * Figures of a trained model: what is measured follows from what it is and from what is known of its data.
 * Throws RangeError on an unknown model, and Error when a file is missing.
 */
export async function examine(name: string, files: ModelFiles, effort: Effort): Promise<object> {
  const { kind } = modelSpec(name);
  const exam = await examOf(name, files, effort);
  if (kind === 'classifier') return measureReader(name, exam);
  if (kind === 'autoencoder') return measureCoding(name, exam);
  if (kind === 'generator') return measureGenerator(name, exam);
  return kind === 'segmenter' ? measureSegmenter(name, exam) : measureDenoiser(name, exam);
}

/** Pictures are read, where the data has a reader of them; all else is compared with fresh data, number by number. */
async function measureDenoiser(name: string, exam: Exam): Promise<object> {
  const { data, files } = exam;
  const [reader, segmenter] = [modelWith(data, 'classifier'), modelWith(data, 'segmenter')];
  const model = await loadModel(name, files.readFrom(name));
  try {
    if (!reader) return await measureDistances(model, exam);
    const read = await openReader(reader, files);
    const words = data.text && data.attributes ? await measureWords(model, read, exam) : undefined;
    const guidance = words?.bestGuidance ?? 1;
    const split = segmenter && (await openSegmenter(segmenter, files));
    const maps = !split && exam.test.mapped;
    return {
      ...(data.classes && (await measureClasses(model, read, exam))),
      ...words,
      ...(split && { layout: await measureLayouts(model, split, guidance, exam) }),
      ...(maps && { maps: await measureMaps(model, read, guidance, exam) }),
    };
  } finally {
    model.dispose();
  }
}

/** What is drawn in one pass is read as what denoisers of the same data make. */
async function measureGenerator(name: string, exam: Exam): Promise<object> {
  const { data, files } = exam;
  const generator = await loadGenerator(name, files.readFrom(name));
  try {
    const reader = known(modelWith(data, 'classifier'), 'reader');
    return await measureDrawn(generator, await openReader(reader, files), exam);
  } finally {
    generator.dispose();
  }
}
