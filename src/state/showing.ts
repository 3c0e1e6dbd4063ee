/** Whether somebody is shown round a place, or shows it to a class: state by state, a sentence each. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface Showing {
  /** tour: in the page as it is. stage: the whole window is the stage. */
  readonly mode: 'off' | 'tour' | 'stage';
  /** Position in the beats of the place; −1 for the last, of a place that was gone back to. */
  readonly beat: number;
}

export const showing = createStore<Showing>(() => ({ mode: 'off', beat: 0 }));

export const useShowing = (): Showing => useStore(showing);

export const show = (mode: Showing['mode']): void => showing.setState({ mode, beat: 0 }, true);
export const toBeat = (beat: number): void => showing.setState({ beat });
