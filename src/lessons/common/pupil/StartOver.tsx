interface Props {
  readonly of: { startOver(): void };
  /** Whether there is anything that would be forgotten. */
  readonly begun: boolean;
  /** Has the newest be looked at from then on. */
  readonly follow: () => void;
}

/** Forgets all that has been learnt. */
export function StartOver({ of, begun, follow }: Props) {
  return (
    <button
      type="button"
      className="word"
      onClick={() => {
        follow();
        of.startOver();
      }}
      disabled={!begun}
    >
      Start over
    </button>
  );
}
