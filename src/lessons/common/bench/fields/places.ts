/** Places in the plane, as a link holds them: `0.5,1.25_-1,0.3`, each x and y in data units. */
import { listField, textField } from '../../../../state/lists.ts';

export type Place = readonly [x: number, y: number];

/** How far up and down, and to the sides, where a wide window shows more. */
export const EDGE = 3.2;
export const SIDE = 4.5;
const item = /^(-?\d(?:\.\d{1,6})?),(-?\d(?:\.\d{1,6})?)$/;
const within = (value: number, edge: number) => Number(Math.min(edge, Math.max(-edge, value)).toFixed(2)) + 0;

export const placeAt = (x: number, y: number): Place => [within(x, SIDE), within(y, EDGE)];
export const formatPlaces = (places: readonly Place[]): string =>
  places.map(([x, y]) => `${x},${y}`).join('_');

const found = (one: string) => {
  const [, x, y] = item.exec(one) ?? [];
  return x === undefined ? undefined : placeAt(Number(x), Number(y));
};

/** Places, as many as fit. label: what they are, to begin a sentence with. */
export const placesField = (label: string, most: number, initial: string) =>
  listField<readonly Place[]>({
    label,
    initial,
    allowed: 'a list of places',
    read(text) {
      const items = text === '' ? [] : text.slice(0, 400).split('_').map(found);
      const places = items.filter((one) => one !== undefined);
      const mended: string[] = [];
      if (places.length < items.length)
        mended.push(`${label} are places such as 0.5,1.25_-1,0.3; the others are left out`);
      if (places.length > most) mended.push(`${label}: only the first ${most} are kept`);
      return { value: places.slice(0, most), mended };
    },
    format: formatPlaces,
  });

/** One place. */
export const placeField = (label: string, initial: string) =>
  textField<Place>({
    label,
    initial,
    allowed: 'a place such as 0.5,-1.25',
    read: found,
    format: (place) => formatPlaces([place]),
  });
