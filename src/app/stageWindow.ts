/** The whole screen for the stage: full screen where the browser grants it, else the whole window. */
import { useEffect } from 'react';
import { show, showing } from '../state/showing.ts';

async function fill(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen?.();
  } catch {
    // Refused, as in a frame or on some phones: then the window has to do.
  }
}

async function unfill(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
}

export const leaveStage = (): void => show('off');

/** Follows the mode, and the browser’s own Escape. */
export function useStageWindow(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    document.documentElement.dataset.presenting = '';
    void fill();
    const left = () => {
      if (!document.fullscreenElement && showing.getState().mode === 'stage') leaveStage();
    };
    document.addEventListener('fullscreenchange', left);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      delete document.documentElement.dataset.presenting;
      void unfill();
    };
  }, [on]);
  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || showing.getState().mode === 'off') return;
      if (event.target instanceof Element && event.target.closest('dialog, [popover]')) return;
      leaveStage();
    };
    window.addEventListener('keydown', onEscape);
    return () => window.removeEventListener('keydown', onEscape);
  }, []);
}
