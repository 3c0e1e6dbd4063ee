/** Places of noise that are carried to data, and which of them are neighbours. */

/** From one place to the next, and how far out there are any: 97 % of all noise lies within. */
const [STEP, WITHIN] = [0.22, 2.65];

const reach = Math.floor(WITHIN / STEP);
const places: (readonly [column: number, row: number])[] = [];
for (let row = -reach; row <= reach; row++)
  for (let column = -reach; column <= reach; column++)
    if (Math.hypot(column, row) * STEP <= WITHIN) places.push([column, row]);

/** [n, 2]. */
export const gridPlaces = Float32Array.from(places.flatMap(([column, row]) => [column * STEP, row * STEP]));

const numbers = new Map(places.map(([column, row], i) => [`${column} ${row}`, i]));

/** Pairs of neighbours, by their numbers. */
export const gridLinks: readonly (readonly [number, number])[] = places.flatMap(([column, row], i) =>
  [`${column + 1} ${row}`, `${column} ${row + 1}`].flatMap((beside) => {
    const other = numbers.get(beside);
    return other === undefined ? [] : [[i, other] as const];
  }),
);

/** Those whose ways are drawn: evenly spread, and few enough to be told apart. */
export const traced: readonly number[] = places.flatMap(([column, row], i) =>
  column % 3 === 0 && row % 3 === 0 ? [i] : [],
);
