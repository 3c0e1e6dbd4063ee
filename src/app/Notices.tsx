import { useStore } from 'zustand';
import { dismiss, notices } from '../state/notices.ts';

/** What the person should know, at the foot of the page and read out. */
export function Notices() {
  const list = useStore(notices);
  return (
    <div className="notices" role="status" aria-live="polite">
      {list.map(({ id, text }) => (
        <p key={id}>
          <span>{text}</span>
          <button type="button" className="word" onClick={() => dismiss(id)}>
            Close<span className="unseen"> this notice</span>
          </button>
        </p>
      ))}
    </div>
  );
}
