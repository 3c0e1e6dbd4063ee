import { useState } from 'react';
import { Choice } from '../ui/Choice.tsx';
import { Actions, type Working } from './Actions.tsx';
import { cursorPart, fileName } from './names.ts';
import { pixelsOf, stageBox, stagePng } from './picture.ts';

const scales = ['1', '2', '4'] as const;
export type Scale = (typeof scales)[number];

interface ScaleProps {
  readonly among?: readonly Scale[];
  readonly value: Scale;
  readonly onChange: (value: Scale) => void;
}

export function ScaleChoice({ among = scales, value, onChange }: ScaleProps) {
  const items = among.map((scale) => ({ value: scale, label: `${scale}×` }));
  return <Choice name="Scale" items={items} value={value} onChange={onChange} />;
}

interface GroundProps {
  readonly clear: boolean;
  readonly onChange: (clear: boolean) => void;
}

export function ClearGround({ clear, onChange }: GroundProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={clear} onChange={(event) => onChange(event.target.checked)} />
      Transparent background
    </label>
  );
}

/** “1760 × 900 pixels”, or why there is no such picture. */
export function pixelsText(scale: Scale): { readonly text: string; readonly missing: string | null } {
  try {
    const { width, height } = pixelsOf(stageBox(), Number(scale));
    return { text: `${width} × ${height} pixels`, missing: null };
  } catch (cause) {
    return { text: '', missing: cause instanceof Error ? cause.message : String(cause) };
  }
}

export function Picture({ working }: { readonly working: Working }) {
  const [scale, setScale] = useState<Scale>('2');
  const [clear, setClear] = useState(false);
  const { text, missing } = pixelsText(scale);
  const wish = { scale: Number(scale), ground: !clear };
  const parts = [cursorPart(), ...(scale === '1' ? [] : [`${scale}x`])];
  return (
    <>
      <ScaleChoice value={scale} onChange={setScale} />
      <ClearGround clear={clear} onChange={setClear} />
      <Actions
        working={working}
        job={() => ({ name: fileName(parts, 'png'), make: () => stagePng(wish) })}
        missing={missing}
        about={`The stage with its words, in the colours of the page: ${text}, as PNG.`}
      />
    </>
  );
}
