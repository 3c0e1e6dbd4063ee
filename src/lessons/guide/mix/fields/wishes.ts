/** Several classes wished for at once, as a link holds them: `1,1_8,-0.5`, each a class and its weight. */
import type { DataSet } from '../../../../data/types.ts';
import { classNames, decimal, real } from '../../../../state/fields.ts';
import { listField } from '../../../../state/lists.ts';

export interface Wish {
  readonly label: number;
  /** Negative: away from it. */
  readonly weight: number;
}

/** Wishes that can still be told apart. */
export const MOST = 3;
export const weightField = real('Weight', -4, 8, 1, 2);

function found(item: string): Wish | undefined {
  const [label = '', text = '', ...rest] = item.split(',', 3);
  const weight = weightField.parse(text);
  if (!/^\d{1,3}$/.test(label) || weight === undefined || rest.length) return undefined;
  return { label: Number(label), weight };
}

export const formatWishes = (wishes: readonly Wish[]): string =>
  wishes.map(({ label, weight }) => `${label},${decimal(weight, 2)}`).join('_');

const field = listField<readonly Wish[]>({
  label: 'Wishes',
  initial: '',
  allowed: 'a list of classes with weights',
  needs: ['data'],
  read(text) {
    const items = text === '' ? [] : text.slice(0, 200).split('_').map(found);
    const wishes = items.filter((one) => one !== undefined);
    const mended: string[] = [];
    if (wishes.length < items.length)
      mended.push('Wishes are classes with weights such as 1,1_8,-0.5; the others are left out');
    if (wishes.length > MOST) mended.push(`Only the first ${MOST} wishes are kept`);
    return { value: wishes.slice(0, MOST), mended };
  },
  format: formatWishes,
  within(wishes, { classes, label }) {
    const kept = wishes.filter((one) => one.label < (classes?.length ?? 0));
    const mended = kept.length < wishes.length ? [`${label} has fewer classes than the wishes say`] : [];
    return { value: kept, mended };
  },
  madeFor: (wishes, data) => (wishes.length ? classNames(data) : ''),
});

export const wishesField = field;

/** A row and a column where the data have such; else the first two classes. */
const usual = ({ classes = [] }: Pick<DataSet, 'classes'>): readonly Wish[] =>
  [classes.length === 10 && classes[0] === 'row 1' ? [1, 8] : [0, 1]]
    .flat()
    .filter((label) => label < classes.length)
    .map((label) => ({ label, weight: 1 }));

/** What a checked text wishes for; without any wish, what shows the claim. */
export const wishesOf = (text: string, data: Pick<DataSet, 'classes'>): readonly Wish[] =>
  text === '' ? usual(data) : field.of(text);
