import { Cited } from '../ui/Cited.tsx';
import { closeDialog } from '../ui/dialog.ts';
import { entryOf, glossary, type TermName } from '../ui/glossary.ts';
import { entryId, GLOSSARY, openGlossary } from '../ui/openGlossary.ts';

export function GlossaryButton() {
  return (
    <button type="button" className="word" onClick={() => openGlossary()}>
      Glossary
    </button>
  );
}

/** In the order of their names. */
const terms = (Object.keys(glossary) as TermName[]).sort((a, b) =>
  entryOf(a).name.localeCompare(entryOf(b).name, 'en'),
);

function Entry({ of }: { readonly of: TermName }) {
  const { name, symbol, says, paper } = entryOf(of);
  return (
    <div id={entryId(of)} tabIndex={-1}>
      <dt>
        {name}
        {symbol ? (
          <span className="symbol-of-term" translate="no">
            {' '}
            {symbol}
          </span>
        ) : null}
      </dt>
      <dd>
        {says}{' '}
        {paper ? (
          <span className="fine">
            <Cited>{paper}</Cited>
          </span>
        ) : null}
      </dd>
    </div>
  );
}

/** All terms, each with what it means. */
export function GlossaryDialog() {
  const close = () => closeDialog(GLOSSARY);
  return (
    <dialog id={GLOSSARY} className="glossary" aria-labelledby="glossary-title">
      <header>
        <h2 id="glossary-title">Glossary</h2>
        <button type="button" className="word" onClick={close}>
          Close
        </button>
      </header>
      <dl>
        {terms.map((term) => (
          <Entry key={term} of={term} />
        ))}
      </dl>
    </dialog>
  );
}
