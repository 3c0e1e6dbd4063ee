/** One tab stop for a grid: within it the arrow keys lead (WAI-ARIA Authoring Practices, grid pattern). */
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

/** Row and column, from 0. */
export type Cell = readonly [row: number, column: number];

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const arrows: Readonly<Record<string, Cell>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

const within = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at));

/** Where a key leads from a cell; at an edge it stays; undefined for keys that lead nowhere. size: rows and columns. */
export function cellBy(
  { key, ctrlKey, metaKey, altKey }: Key,
  [row, column]: Cell,
  size: Cell,
): Cell | undefined {
  if (metaKey || altKey) return undefined;
  const [lastRow, last] = [size[0] - 1, size[1] - 1];
  if (key === 'Home') return [ctrlKey ? 0 : row, 0];
  if (key === 'End') return [ctrlKey ? lastRow : row, last];
  const arrow = ctrlKey ? undefined : arrows[key];
  return arrow && [within(row + arrow[0], size[0]), within(column + arrow[1], size[1])];
}

interface Roving {
  /** Of the element around all cells. */
  readonly grid: { readonly ref: RefObject<HTMLTableElement | null>; onKeyDown(event: KeyboardEvent): void };
  /** Of what has the focus in a cell. */
  cell(
    row: number,
    column: number,
  ): {
    readonly 'data-cell': string;
    readonly tabIndex: 0 | -1;
    onFocus(): void;
  };
}

/** first: what is reached with Tab before anybody has been there. */
export function useRovingGrid(size: Cell, first: Cell): Roving {
  const ref = useRef<HTMLTableElement>(null);
  const [last, setLast] = useState<Cell | null>(null);
  const [row, column] = last ?? first;
  return {
    grid: {
      ref,
      onKeyDown(event) {
        const to = cellBy(event, [row, column], size);
        if (!to) return;
        event.preventDefault();
        event.stopPropagation();
        ref.current?.querySelector<HTMLElement>(`[data-cell="${to.join()}"]`)?.focus();
      },
    },
    cell: (r, c) => ({
      'data-cell': `${r},${c}`,
      tabIndex: r === row && c === column ? 0 : -1,
      onFocus: () => setLast([r, c]),
    }),
  };
}
