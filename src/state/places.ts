/** Places in the plane, as a link holds them: `0.5,1.25_-1,0.3`, each x and y in data units. */
import type { Field } from './fields.ts';

export type Place = readonly [x: number, y: number];

/** Half of what is shown across. */
export const EDGE = 3.2;
/** Particles that can still be told apart. */
export const MOST_PARTICLES = 12;

const item = /^(-?\d(?:\.\d{1,6})?),(-?\d(?:\.\d{1,6})?)$/;
const within = (value: number) => Number(Math.min(EDGE, Math.max(-EDGE, value)).toFixed(2)) + 0;

export const placeAt = (x: number, y: number): Place => [within(x), within(y)];
export const formatPlaces = (places: readonly Place[]): string =>
  places.map(([x, y]) => `${x},${y}`).join('_');

function read(text: string, name: string, most: number): { places: Place[]; mended: string[] } {
  if (text === '') return { places: [], mended: [] };
  const items = text.slice(0, 400).split('_');
  const found = items.map((one) => item.exec(one));
  const mended: string[] = [];
  if (found.some((one) => !one))
    mended.push(`${name} are places such as 0.5,1.25_-1,0.3; the others are left out`);
  const places = found.flatMap((one) => (one ? [placeAt(Number(one[1]), Number(one[2]))] : []));
  if (places.length > most) mended.push(`${name}: only the first ${most} are kept`);
  return { places: places.slice(0, most), mended };
}

const known = new Map<string, readonly Place[]>();

/** The places of a settled text: the same array for the same text. */
export function placesOf(text: string): readonly Place[] {
  let places = known.get(text);
  if (!places) {
    places = read(text, 'Places', MOST_PARTICLES).places;
    if (known.size > 50) known.clear();
    known.set(text, places);
  }
  return places;
}

/** Any text is read; `settleParticles` mends it and says so. */
export const particlesField: Field<string> = {
  label: 'Particles',
  initial: '1.6,1.5_-1.5,1.2_0.1,-1.7_-0.6,-0.3_1.9,-0.7_-2,-1.1',
  allowed: 'a list of places',
  parse: (text) => text,
  format: (value) => value,
};

export function settleParticles(text: string): { value: string; mended: string[] } {
  const { places, mended } = read(text, particlesField.label, MOST_PARTICLES);
  return { value: formatPlaces(places), mended };
}

/** One place: where x_t is asked about. */
export const pointField: Field<string> = {
  label: 'x_t',
  initial: '1.3,1.2',
  allowed: 'a place such as 0.5,-1.25',
  parse: (text) => {
    const found = item.exec(text);
    return found ? formatPlaces([placeAt(Number(found[1]), Number(found[2]))]) : undefined;
  },
  format: (value) => value,
};
