interface Props {
  /** What went wrong and what helps. */
  readonly message: string;
  readonly onRetry?: () => void;
}

/** A failure, where the picture would have been. */
export function Remedy({ message, onRetry }: Props) {
  return (
    <div className="remedy" role="alert">
      <p>{message}</p>
      {onRetry ? (
        <button type="button" className="word" onClick={onRetry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}
