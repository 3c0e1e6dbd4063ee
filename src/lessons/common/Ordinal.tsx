import { course, keyOf, type Place } from '../course.ts';

/** The number of a place in the course, for the eye: a link is called what its place is called. */
export function Ordinal({ of }: { readonly of: Place['at'] }) {
  const place = course.find(({ key }) => key === keyOf(of));
  return place ? (
    <span className="ordinal" aria-hidden="true" translate="no">
      {place.number}{' '}
    </span>
  ) : null;
}
