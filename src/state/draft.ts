/**
 * What stands in the prompt field but has not been run yet: until it is, the pictures on show, and the link, are
 * those of the prompt before.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { change, experiment, useExperiment } from './experiment.ts';
import { say } from './notices.ts';
import { settlePrompt } from './prompt.ts';
import { watchArrivals } from './url.ts';

/** null: the field shows the experiment's prompt. */
const draft = createStore<{ readonly text: string | null }>(() => ({ text: null }));

export const typePrompt = (text: string): void => draft.setState({ text });

/** Makes what stands in the field the experiment's prompt; says it if that takes less than all of it. */
export function takePrompt(): void {
  const { text } = draft.getState();
  if (text === null) return;
  for (const sentence of settlePrompt(text).mended) say(`${sentence}.`);
  change({ prompt: text });
  draft.setState({ text: null });
}

// A prompt from elsewhere, a link or an example, takes the place of what was being written.
experiment.subscribe((now, before) => {
  if (now.prompt !== before.prompt) draft.setState({ text: null });
});

// Nor was it written for an experiment that takes the place of this one, though it asks for the same.
watchArrivals(() => draft.setState({ text: null }));

export const fieldText = (): string => draft.getState().text ?? experiment.getState().prompt;

export function useFieldText(): string {
  const written = useStore(draft, ({ text }) => text);
  const prompt = useExperiment((spec) => spec.prompt);
  return written ?? prompt;
}
