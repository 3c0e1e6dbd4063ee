/** A piece of a prompt, and what becomes of it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'known' | 'unknown' | 'beyond';
  /** What it is read as, if it is known. */
  readonly word?: string;
  readonly suggestions: readonly string[];
}

interface Props {
  readonly words: readonly Word[];
  readonly onReplace: (word: Word, by: string) => void;
}

const said = { known: '', unknown: ', unknown', beyond: ', beyond the last word that is read' } as const;

/** “blonde = blond”, where that is not the same word. */
function Reading({ text, word }: Word) {
  if (!word || !/\p{L}/u.test(text) || word === text.toLowerCase()) return null;
  return <span className="read-as"> = {word}</span>;
}

/** The words of a prompt as the network reads them: those that it knows, and those that it cannot take into account. */
export function PromptWords({ words, onReplace }: Props) {
  if (!words.length) return null;
  return (
    <ul className="prompt-words" translate="no" aria-label="Words as the network reads them">
      {words.map((word) => (
        <li key={word.start} className={word.kind}>
          <bdi>{word.text}</bdi>
          <Reading {...word} />
          {said[word.kind] ? <span className="unseen">{said[word.kind]}</span> : null}
          {word.suggestions.map((by) => (
            <button
              key={by}
              type="button"
              className="word"
              aria-label={`${by}, instead of ${word.text}`}
              onClick={() => onReplace(word, by)}
            >
              {by}?
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
