import { useStore } from 'zustand';
import { dismiss, notices } from '../state/notices.ts';

/** What the person should know, at the foot of the page and read out. */
export function Notices() {
  const list = useStore(notices);
  return (
    <div className="notices" role="status" aria-live="polite">
      {list.map(({ id, text, remedy }) => (
        <p key={id} className={remedy ? 'to-do' : undefined}>
          <span>{text}</span>
          {remedy ? (
            <button
              type="button"
              className="word"
              onClick={() => {
                dismiss(id);
                remedy.act();
              }}
            >
              {remedy.label}
            </button>
          ) : null}
          <button type="button" className="word" onClick={() => dismiss(id)}>
            Close<span className="unseen"> this notice</span>
          </button>
        </p>
      ))}
    </div>
  );
}
