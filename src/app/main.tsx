import './fonts.css';
import './page.css';
import './header.css';
import './notices.css';
import './onward.css';
import './showing.css';
import '../ui/lesson.css';
import '../ui/panes.css';
import '../ui/track.css';
import '../ui/controls.css';
import '../ui/text.css';
import '../ui/fingers.css';
import './print.css';
// The document's first frame needs it.
import '../lessons/start/opening.css';
// Before whatever reads the address.
import '../lessons/owned.ts';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { lessons } from '../lessons/index.ts';
import { experiment } from '../state/experiment.ts';
import { few, say } from '../state/notices.ts';
import { loadAnew } from '../state/parts.ts';
import { openedSource } from '../state/sources.ts';
import { followSteps } from '../state/undo.ts';
import { followAddress, WAY_IN } from '../state/url.ts';
import { whenFormulasMiss } from '../ui/missing.ts';
import { App } from './App.tsx';
import { followGestures } from './gestures.ts';
import { followLetters } from './letters.ts';
import { followPrinting } from './print.ts';
import { followTheme } from './theme.ts';

const page = document.getElementById('page');
if (!page)
  throw new Error('The document has no element with the id “page”; index.html is not that of this build.');

followAddress((mended) => {
  if (mended.length) say(`The link was mended: ${few(mended)}`);
});
followSteps();
followGestures();
// Before any canvas asks to be told: they are drawn as the page will then be.
followPrinting();
followTheme();
followLetters();
whenFormulasMiss(() =>
  say('Formulas stand in words, since the part of the page that draws them could not be fetched.', {
    remedy: { label: 'Try again', act: () => void loadAnew() },
  }),
);

// Asked for before React draws the page around them, which takes as long.
const { lesson, data } = experiment.getState();
const loaded = lessons.find(({ name }) => name === lesson)?.load();
// One that does not come says so in its place.
const arrived = loaded?.catch(() => {});
openedSource(data);

async function begin(place: HTMLElement): Promise<void> {
  // Until then the first frame of the way in stands in the document.
  if (lesson === WAY_IN) await arrived;
  // Not urgent, so that React rests between its parts: nothing is there yet that could be out of date.
  startTransition(() =>
    createRoot(place).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}

void begin(page);
