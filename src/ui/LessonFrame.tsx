import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';

/** What the page puts after the claim of every lesson. */
export const BesideClaim = createContext<ReactNode>(null);

interface Props {
  /** Over the claim: where else to go within the lesson. */
  readonly strip?: ReactNode;
  readonly claim: ReactNode;
  /** What the lesson shows: stays in view while the margin is read. */
  readonly stage: ReactNode;
  readonly timeline: ReactNode;
  readonly margin: ReactNode;
}

/** CSS pixels between what stays in view and what is brought out from beneath it. */
const CLEAR = 12;

/** The lower edge of what stays in view above the margin: the header in wide windows, the stage in narrow ones. */
function covered(): number {
  const above = [...document.querySelectorAll('.header, .theatre')];
  const stuck = above.filter((element) => getComputedStyle(element).position === 'sticky');
  return Math.max(0, ...stuck.map((element) => element.getBoundingClientRect().bottom));
}

/** The browser brings what the keyboard moves to into the window, but does not know what lies over it. */
function uncover({ target }: FocusEvent): void {
  // Under a pressed mouse nothing must move.
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
  // After the browser has scrolled.
  requestAnimationFrame(() => {
    const beneath = covered() + CLEAR - target.getBoundingClientRect().top;
    if (beneath > 0) window.scrollBy(0, -beneath);
  });
}

/** Claim, stage and timeline on the left; the margin with formula, controls and text on the right, or below. */
export function LessonFrame({ strip, claim, stage, timeline, margin }: Props) {
  const beside = useContext(BesideClaim);
  const column = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = column.current;
    element?.addEventListener('focusin', uncover);
    return () => element?.removeEventListener('focusin', uncover);
  }, []);
  return (
    <div className="lesson">
      <div className="shown">
        {strip}
        <div className="heading">
          <h1 className="claim">{claim}</h1>
          {beside}
        </div>
        <div className="theatre">
          <div className="stage">{stage}</div>
          <div className="timeline">{timeline}</div>
        </div>
      </div>
      <div className="margin" ref={column}>
        {margin}
      </div>
    </div>
  );
}
