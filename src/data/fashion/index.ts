import { FileError } from '../../core/checked.ts';
import { pictures } from '../../core/kinds/pictures.ts';
import { packedFile } from '../manifest.ts';
import { openPacked } from '../packed.ts';
import { pictureSource } from '../pictures.ts';
import type { DataSet } from '../types.ts';
import { fashionModels } from './models.ts';
import { drawTraining, fashionFiles, openTest } from './released.ts';

/** In the order of the labels (arXiv:1708.07747, table 2). */
export const fashionClasses = [
  'T-shirt',
  'trousers',
  'pullover',
  'dress',
  'coat',
  'sandal',
  'shirt',
  'sneaker',
  'bag',
  'ankle boot',
] as const;

/** Test pictures of Fashion-MNIST, 200 of each class: none that a model has trained on. */
export const fashion = {
  label: 'Fashion-MNIST',
  kind: pictures,
  event: [28, 28, 1],
  classes: fashionClasses,
  models: fashionModels,
  model: 'fashion',
  otherModels: { 'fashion-student': 'student' },
  student: 'fashion-student',
  generator: { model: 'fashion-gan', trained: [63, 250, 1000, 4000] },
  reader: 'fashion-reader',
  teller: { model: 'fashion-reader', right: 0.9099, words: Object.values },
  source: 'Fashion-MNIST by Zalando Research (arXiv:1708.07747), test set',
  licence: 'MIT, Copyright © 2017 Zalando SE',
  fetched: true,
  fingerprint: 'eeb5c64e4073',
  training: {
    hash: fashionFiles['train-images-idx3-ubyte'],
    open: (_, readRaw) => drawTraining(readRaw),
  },
  test: { open: (_, readRaw) => openTest(readRaw) },
  async open(read) {
    const { parts } = await openPacked(read, 'fashion', { pictures: [null, 28, 28, 1], labels: [null] });
    const { pictures, labels } = parts;
    if (!labels.length || pictures.length !== labels.length * 28 * 28)
      throw new FileError(packedFile('fashion'), `holds ${labels.length} labels for other pictures`);
    const strange = labels.find((label) => label >= fashionClasses.length);
    if (strange !== undefined)
      throw new FileError(packedFile('fashion'), `holds the label ${strange}, where there are ten classes`);
    return pictureSource(pictures, labels.length, labels);
  },
} as const satisfies DataSet;
