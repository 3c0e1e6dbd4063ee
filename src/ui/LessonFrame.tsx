import type { ReactNode } from 'react';

interface Props {
  /** Over the claim: where else to go within the lesson. */
  readonly strip?: ReactNode;
  readonly claim: ReactNode;
  /** What the lesson shows: stays in view while the margin is read. */
  readonly stage: ReactNode;
  readonly timeline: ReactNode;
  readonly margin: ReactNode;
}

/** Claim, stage and timeline on the left; the margin with formula, controls and text on the right, or below. */
export function LessonFrame({ strip, claim, stage, timeline, margin }: Props) {
  return (
    <div className="lesson">
      <div className="shown">
        {strip}
        <h1 className="claim">{claim}</h1>
        <div className="theatre">
          <div className="stage">{stage}</div>
          <div className="timeline">{timeline}</div>
        </div>
      </div>
      <div className="margin">{margin}</div>
    </div>
  );
}
