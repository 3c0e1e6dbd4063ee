import { sizeText } from './text.ts';
import type { Job, useWork, Work } from './useWork.ts';

export type Working = ReturnType<typeof useWork>;

function said(work: Work): string {
  if (work.status === 'saved') return `Saved as ${work.name}, ${sizeText(work.bytes)}.`;
  if (work.status === 'cancelled') return 'Cancelled: nothing was saved, and all is as it was.';
  if (work.status === 'working') return 'Being made …';
  return work.status === 'failed' ? work.message : '';
}

interface Props {
  readonly working: Working;
  readonly job: () => Job;
  /** Why nothing can be saved yet, with the remedy. */
  readonly missing?: string | null;
  /** What the file will be: its size, say. */
  readonly about: string;
}

/** What will be saved, the button that saves it, and how far that is. */
export function Actions({ working: { work, start, cancel }, job, missing = null, about }: Props) {
  const busy = work.status === 'working';
  const press = () => {
    if (busy) cancel();
    else if (missing === null) void start(job());
  };
  return (
    <>
      <p className="fine about">{missing ?? about}</p>
      <p className="row">
        {/* One button, which keeps the focus as its word changes. */}
        <button
          type="button"
          className="main named"
          aria-disabled={!busy && missing !== null}
          onClick={press}
        >
          {busy ? 'Cancel' : 'Save'}
        </button>
        {work.status === 'working' && work.share !== null ? (
          <progress aria-label="Progress" value={work.share} max={1} />
        ) : null}
      </p>
      <p className="fine outcome" role="status">
        {said(work)}
      </p>
    </>
  );
}
