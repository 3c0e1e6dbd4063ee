import { useEffect, useState } from 'react';
import type { Exportable } from '../state/exportable.ts';
import { Choice } from '../ui/Choice.tsx';
import { Actions, type Working } from './Actions.tsx';
import { apng, type FilmWish, type Format, HELD, makeFilm, mayEncode } from './film.ts';
import { fileName } from './names.ts';
import { pixelsText, type Scale, ScaleChoice } from './Picture.tsx';
import { sizeText } from './text.ts';

const formats = {
  webm: { label: 'Film (WebM)', ending: 'webm' },
  apng: { label: 'Animated picture (APNG)', ending: 'png' },
} as const;
type FormatName = keyof typeof formats;

/** The muxer is fetched by those who want a film. */
const open = async (name: FormatName): Promise<Format> =>
  name === 'apng' ? apng : (await import('./webm.ts')).webm;

const lengths = ['4', '8', '16'] as const;
type Length = (typeof lengths)[number];

/** Whether the browser encodes films; null until that is known. */
function useCanFilm(film: FilmWish, possible: boolean): boolean | null {
  const [can, setCan] = useState(mayEncode() ? null : false);
  const { scale, seconds, ground } = film;
  useEffect(() => {
    if (!possible || !mayEncode()) return;
    let current = true;
    import('./webm.ts')
      .then(({ canFilm }) => canFilm({ scale, seconds, ground }))
      .catch(() => false)
      .then((found) => current && setCan(found));
    return () => {
      current = false;
    };
  }, [scale, seconds, ground, possible]);
  return can;
}

/** About how large the film will be; null until that is known. */
function useEstimate(
  name: FormatName,
  { scale, seconds, ground }: FilmWish,
  possible: boolean,
): number | null {
  const [bytes, setBytes] = useState<number | null>(null);
  useEffect(() => {
    if (!possible) return;
    let current = true;
    setBytes(null);
    open(name)
      .then((format) => format.estimate({ scale, seconds, ground }))
      // What is in the way is said when it is saved.
      .catch(() => null)
      .then((found) => current && setBytes(found));
    return () => {
      current = false;
    };
  }, [name, scale, seconds, ground, possible]);
  return bytes;
}

interface Props {
  readonly working: Working;
  readonly of: Exportable['film'];
}

export function Film({ working, of }: Props) {
  const [wanted, setFormat] = useState<FormatName>('webm');
  const [length, setLength] = useState<Length>('8');
  const [scale, setScale] = useState<Scale>('1');
  const { text, missing } = pixelsText(scale);
  const film = { seconds: Number(length), scale: Number(scale), ground: true };
  const can = useCanFilm(film, missing === null);
  const name = can === false ? 'apng' : wanted;
  const bytes = useEstimate(name, film, missing === null);
  const items = Object.entries(formats).map(([value, { label }]) => ({ value: value as FormatName, label }));
  const size = bytes === null ? '' : `, about ${sizeText(bytes)}`;
  const job = () => ({
    name: fileName(['film'], formats[name].ending),
    make: async (signal: AbortSignal, reached: (share: number) => void) =>
      makeFilm({ film, format: await open(name), of, signal, reached }),
  });
  return (
    <>
      <Choice
        name="Format"
        items={can === false ? items.filter(({ value }) => value !== 'webm') : items}
        value={name}
        onChange={setFormat}
        hint={can === false ? 'This browser encodes no film of this size.' : undefined}
      />
      <Choice
        name="Length"
        items={lengths.map((value) => ({ value, label: `${value} s` }))}
        value={length}
        onChange={setLength}
      />
      <ScaleChoice among={['1', '2']} value={scale} onChange={setScale} />
      <Actions
        working={working}
        job={job}
        missing={missing ?? of.missing()}
        about={`The stage along the whole axis, the last frame held for ${HELD} s: ${text}${size}. It is made frame by frame, and waits while the page is out of sight.`}
      />
    </>
  );
}
