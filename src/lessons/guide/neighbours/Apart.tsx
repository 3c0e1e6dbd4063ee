import { at } from '../../../core/at.ts';
import { Live } from '../../../ui/Live.tsx';
import { knownPairs, watchFound } from './made.ts';
import { pairText } from './words.ts';

/** Pictures of which each has a line. */
const NUMBERED = [1, 2, 3, 4];

/** What can be said of each, in a line of its own. */
export function Apart() {
  return (
    <section className="notice">
      <h2>Picture by picture</h2>
      <ol className="neighbour-lines">
        {NUMBERED.map((which) => (
          <li key={which}>
            <Live
              watch={watchFound}
              read={() => (knownPairs()[which - 1] ? pairText(at(knownPairs(), which - 1), which) : '')}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
