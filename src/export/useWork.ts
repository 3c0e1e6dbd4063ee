import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../ui/save.ts';

/** A file to be made. */
export interface Job {
  readonly name: string;
  /** Rejects with the signal's reason when it is cancelled. reached: told the share that is done, where that is known. */
  make(signal: AbortSignal, reached: (share: number) => void): Promise<Blob>;
}

export type Work =
  | { readonly status: 'idle' | 'cancelled' }
  | { readonly status: 'working'; readonly share: number | null }
  | { readonly status: 'saved'; readonly name: string; readonly bytes: number }
  | { readonly status: 'failed'; readonly message: string };

/** One file at a time; what is under way ends with the dialog. */
export function useWork() {
  const [work, setWork] = useState<Work>({ status: 'idle' });
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const start = async ({ name, make }: Job) => {
    const current = new AbortController();
    abort.current = current;
    setWork({ status: 'working', share: null });
    const reached = (share: number) => setWork({ status: 'working', share });
    try {
      const file = await make(current.signal, reached);
      current.signal.throwIfAborted();
      saveFile(name, file);
      setWork({ status: 'saved', name, bytes: file.size });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setWork(current.signal.aborted ? { status: 'cancelled' } : { status: 'failed', message });
    }
  };
  /** What was said of the last file is of no use for another. */
  const clear = () => setWork({ status: 'idle' });
  return { work, start, cancel: () => abort.current?.abort(), clear };
}
