import { at } from '../../../core/at.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { colourIn, offered, palette } from './fields/palette.ts';

const sizes = ['1', '2', '3', '5'] as const;

function Swatch({ which }: { readonly which: number }) {
  return <span className="swatch" style={{ background: `rgb(${at(palette, which).rgb.join(' ')})` }} />;
}

interface ColourProps {
  /** Of the picture. */
  readonly channels: number;
  /** Number of a colour of the palette; null: another one. */
  readonly colour: number | null;
  readonly onColour: (colour: number) => void;
}

function ColourChoice({ channels, colour, onColour }: ColourProps) {
  return (
    <Choice
      name="Colour"
      items={offered(channels).map((which) => ({
        value: String(which),
        label: at(palette, which).name,
        icon: <Swatch which={which} />,
      }))}
      value={colour === null ? null : String(colourIn(channels, colour))}
      onChange={(value) => onColour(Number(value))}
    />
  );
}

interface SizeProps {
  /** Pixels across. */
  readonly size: number;
  readonly onSize: (size: number) => void;
}

export function SizeChoice({ size, onSize }: SizeProps) {
  return (
    <Choice
      name="Brush"
      items={sizes.map((value) => ({ value, label: value === '1' ? '1 pixel' : value }))}
      value={String(size) as (typeof sizes)[number]}
      onChange={(value) => onSize(Number(value))}
    />
  );
}

/** What to paint with. */
export function PaintChoice({ size, onSize, ...colour }: ColourProps & SizeProps) {
  return (
    <>
      <ColourChoice {...colour} />
      <SizeChoice size={size} onSize={onSize} />
    </>
  );
}
