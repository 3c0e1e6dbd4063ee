import { lessons } from '../lessons/index.ts';
import { change, type Experiment, experiment, fields, useExperiment } from '../state/experiment.ts';
import { say } from '../state/notices.ts';
import { isLongLink, linkTo, wayTo } from '../state/url.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { BackendMenu } from './BackendMenu.tsx';
import { ExportButton } from './ExportButton.tsx';
import { FileButton } from './FileDialog.tsx';
import { KeysButton } from './KeysDialog.tsx';
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

const themes: Readonly<Record<Experiment['theme'], string>> = {
  auto: 'As the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

function ThemeMenu() {
  const theme = useExperiment((spec) => spec.theme);
  return (
    <label className="menu">
      <span className="unseen">{fields.theme.label}</span>
      <select
        value={theme}
        onChange={(event) => change({ theme: event.target.value as Experiment['theme'] })}
      >
        {Object.entries(themes).map(([value, label]) => (
          <option key={value} value={value}>
            {value === 'auto' ? 'Theme' : label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Header({ lesson }: { readonly lesson: string }) {
  return (
    <header className="header">
      <a className="brand" href="./" translate="no" aria-label="Unnoise, start afresh">
        un<em>noise</em>
      </a>
      <nav aria-label="Lessons">
        {lessons.map(({ name, title }) => (
          <PageLink key={name} {...wayTo(() => ({ lesson: name }))} current={name === lesson}>
            {title}
          </PageLink>
        ))}
      </nav>
      <div className="reach">
        <Undo />
        <KeysButton />
      </div>
      <div className="tools">
        <BackendMenu />
        <button type="button" className="word" onClick={copyLink}>
          Link
        </button>
        <FileButton />
        <ExportButton />
        <ThemeMenu />
      </div>
    </header>
  );
}
