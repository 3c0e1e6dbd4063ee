interface Props {
  readonly id: string;
  readonly words: readonly string[];
  /** Place of the one that a key would take; −1: none. */
  readonly active: number;
  readonly onTake: (word: string) => void;
}

export const optionId = (list: string, place: number): string => `${list}-${place}`;

/** Words that a text may go on with, in one line beneath its field, which keeps the focus. */
export function Completions({ id, words, active, onTake }: Props) {
  return (
    <div className="completions">
      {words.length ? (
        <div
          role="listbox"
          id={id}
          aria-label="Words to go on with"
          aria-orientation="horizontal"
          translate="no"
        >
          {words.map((word, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus, and names the active one.
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field.
            <span
              key={word}
              role="option"
              id={optionId(id, place)}
              aria-selected={place === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onTake(word)}
            >
              {word}
            </span>
          ))}
        </div>
      ) : null}
    </div>
  );
}
