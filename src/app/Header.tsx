import { Ordinal } from '../lessons/common/Ordinal.tsx';
import { course } from '../lessons/course.ts';
import { lessons } from '../lessons/index.ts';
import { type Experiment, experiment } from '../state/experiment.ts';
import { say } from '../state/notices.ts';
import { isLongLink, linkTo, WAY_IN, wayTo } from '../state/url.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useBrought } from '../ui/useBrought.ts';
import { BackendMenu } from './BackendMenu.tsx';
import { ExportButton } from './ExportDialog.tsx';
import { FileButton } from './FileDialog.tsx';
import { GlossaryButton } from './GlossaryDialog.tsx';
import { KeysButton } from './KeysDialog.tsx';
import { present } from './Showing.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { Undo } from './Undo.tsx';

async function copyLink(): Promise<void> {
  const link = `${location.origin}${linkTo(experiment.getState())}`;
  try {
    await navigator.clipboard.writeText(link);
    const long = isLongLink(link);
    say(
      long
        ? 'The link to what you see is copied. It is so long that some programs cut it off: “File” saves it whole.'
        : 'The link to what you see is copied.',
      { briefly: !long },
    );
  } catch {
    history.replaceState(null, '', link);
    say('The browser does not let the page copy; the address above is the link to what you see.');
  }
}

/** The brand leads to the way in. */
const strip = lessons.filter(({ name }) => name !== WAY_IN);

/** Where a lesson begins: with its first bench, where it has some. */
const entryOf = (lesson: string): Partial<Experiment> =>
  experiment.getState().lesson === lesson
    ? { lesson }
    : (course.find(({ at }) => at.lesson === lesson)?.at ?? { lesson });

/** How the page looks and runs here. */
function Settings() {
  return (
    <div id="settings" popover="auto" className="sheet settings">
      <ThemeMenu />
      <BackendMenu />
      <KeysButton />
    </div>
  );
}

/**
 * Wide windows have the tools in the header and the settings in a sheet of its own; narrow ones have both in one sheet.
 * The style sheet decides, so that nothing moves when the window changes.
 */
export function Header({ lesson }: { readonly lesson: string }) {
  return (
    <header className="header">
      <a className="brand" href="./" translate="no" aria-label="Unnoise, start afresh">
        un<em>noise</em>
      </a>
      <nav aria-label="Lessons" ref={useBrought(lesson)}>
        {strip.map(({ name, title }) => (
          <PageLink key={name} {...wayTo(() => entryOf(name))} current={name === lesson}>
            <Ordinal of={{ lesson: name }} />
            {title}
          </PageLink>
        ))}
      </nav>
      <div className="reach">
        <Undo />
        <button type="button" className="word" onClick={present}>
          Present
        </button>
        <button type="button" className="word menu-button" popoverTarget="tools">
          Menu
        </button>
      </div>
      <div id="tools" popover="auto" className="sheet tools">
        <button type="button" className="word" onClick={copyLink}>
          Link
        </button>
        <FileButton />
        <ExportButton />
        <GlossaryButton />
        <button type="button" className="word settings-button" popoverTarget="settings">
          Settings
        </button>
        <Settings />
      </div>
    </header>
  );
}
