import { type CSSProperties, useMemo } from 'react';
import { sizeOf } from '../../../core/arrays.ts';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import { resultOf } from '../../../state/progress.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { largest } from '../../common/bench/attention.ts';
import { mostIn } from '../../common/bench/looked.ts';
import { stepText } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { conditionText } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { toldText, watchTold } from '../../common/told.ts';
import { attentionTrouble, lookAgain, lookedNow } from './attention.ts';
import { changeBy, seenWithout } from './figures.ts';
import { paintSample, paintWord, watchCell, watchWords } from './paint.ts';
import { isOfWord, shownWords, wholeOf, words, wordsOnShow } from './runs.ts';
import { useAttentionTrouble } from './useWords.ts';

const paintWhole = paintSample(0);
const watchWhole: readonly Watch[] = [watchWords, watchTold];
const watchFigures: readonly Watch[] = [...words.watch, ...watchCell, watchTold];

/** What a small network reads of the picture of the whole prompt, once that is there. */
function toldNow(): string {
  const shown = words.shown('words');
  const result = resultOf(shown?.run);
  if (!shown || !result || words.frame('words') !== result) return '';
  return toldText(shown.of.spec, shown.of.space, wholeOf(result, sizeOf(shown.of.space.event)));
}

function wholeLabel(): readonly string[] {
  const { spec } = words.shown('words')?.of ?? { spec: experiment.getState() };
  const what = `A picture of ${datasetOf(spec).label}${conditionText(spec)}`;
  return [`${what} ${stepText(words, 'words')}`, toldNow()];
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** “up to 38 %” of what a place takes is of this word. */
function lookedText(which: number): string {
  const [looked, word] = [lookedNow(), wordsOnShow()[which - 1]];
  return looked && word ? `up to ${percent(largest(looked, [word]))}` : '…';
}

function figureOf(which: number): string {
  if (!isOfWord(which)) return '…';
  if (experiment.getState().wordView === 'attention') return lookedText(which);
  const change = changeBy(which);
  return change === null ? '…' : `|Δ| ${change.toFixed(2)}`;
}

const said = {
  without: 'the picture without it',
  difference: 'what it changes',
  attention: 'where it is looked for',
} as const;

/** Places that take most of a word, in words: “most in row 2, column 3 of 4”. */
function placeText(which: number): string {
  const [looked, word] = [lookedNow(), wordsOnShow()[which - 1]];
  if (!looked || !word) return 'still to be found out';
  const { place, share } = mostIn(looked, word);
  return `most in ${place}, ${percent(share)}`;
}

const seenNow = (which: number): string => (isOfWord(which) ? seenWithout(which) : '');

function cellLabel(which: number, word: string): readonly string[] {
  const { wordView } = experiment.getState();
  const figure = wordView === 'attention' && isOfWord(which) ? placeText(which) : figureOf(which);
  return [`“${word}”: ${said[wordView]}`, figure, seenNow(which)];
}

/** One word: what it does, in a picture, a number and words. */
function Cell({ which, word }: { readonly which: number; readonly word: string }) {
  const paint = useMemo(() => paintWord(which), [which]);
  const caption = (
    <>
      <span className="name" translate="no">
        {word}
      </span>{' '}
      <Live watch={watchFigures} read={() => figureOf(which)} className="number" />
      <Live watch={watchFigures} read={() => seenNow(which)} className="seen" />
    </>
  );
  return (
    <RunPane
      of={words}
      place="words"
      paint={paint}
      watch={watchFigures}
      label={() => cellLabel(which, word)}
      caption={caption}
      old={() => ''}
    />
  );
}

/** Rows and columns that so many cells fill: each is higher than wide, by its caption, and there is more room across. */
function gridOf(cells: number): CSSProperties {
  const columns = Math.max(2, Math.ceil(Math.sqrt(2.2 * cells)));
  return { '--wide': columns, '--tall': Math.max(1, Math.ceil(cells / columns)) } as CSSProperties;
}

/** The picture, and beside it what each word of its prompt does. */
export function Stage() {
  const troubles = useTroubles(words);
  const unlooked = useAttentionTrouble(attentionTrouble);
  const data = useExperiment((spec) => spec.data);
  const prompt = useExperiment((spec) => spec.prompt);
  const shown = useMemo(() => shownWords({ data, prompt }), [data, prompt]);
  return (
    <div className="panes words" style={gridOf(shown.length)}>
      <RunPane
        of={words}
        place="words"
        paint={paintWhole}
        watch={watchWhole}
        label={wholeLabel}
        caption={<Live watch={watchWhole} read={() => toldNow() || 'The whole prompt'} />}
      />
      <div className="each-word">
        {shown.length ? null : (
          <p className="nothing">No word of the prompt is known: write some to see what each of them does.</p>
        )}
        {shown.map(({ word, start }, i) => (
          <Cell key={`${start} ${word}`} which={i + 1} word={word} />
        ))}
      </div>
      <Troubles of={[...troubles, { message: unlooked, retry: lookAgain }]} />
    </div>
  );
}
