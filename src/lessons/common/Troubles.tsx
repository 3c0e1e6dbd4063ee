import { Remedy } from '../../ui/Remedy.tsx';

export interface Trouble {
  /** null where nothing is wrong. */
  readonly message: string | null;
  readonly retry: () => void;
}

/** What went wrong in some runs, said once, over the foot of the stage: the last good pictures stay in sight. */
export function Troubles({ of }: { readonly of: readonly Trouble[] }) {
  const found = of.filter(({ message }) => message !== null);
  if (!found.length) return null;
  const messages = [...new Set(found.map(({ message }) => message))];
  const retry = () => {
    for (const one of found) one.retry();
  };
  return (
    <div className="troubles">
      <Remedy message={messages.join(' ')} onRetry={retry} />
    </div>
  );
}
