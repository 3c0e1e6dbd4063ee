import { grouped } from '../grouped.ts';
import type { Kind } from './kind.ts';

/** “1 picture”, “2,000 points” */
export const many = ({ nouns: [one, more] }: Pick<Kind, 'nouns'>, count: number): string =>
  `${grouped(count)} ${count === 1 ? one : more}`;
