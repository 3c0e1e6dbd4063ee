import { useEffect, useEffectEvent, useState } from 'react';
import { takePicture } from './opened.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Takes pictures that are opened, pasted or dropped anywhere on the page, and says what became of them. */
export function useOpening() {
  const [said, setSaid] = useState('');
  /** of: how many were brought at once. */
  const take = async (file: Blob, name: string, of = 1) => {
    setSaid(`Opening ${name} …`);
    try {
      await takePicture(file);
      setSaid(of > 1 ? `Opened ${name}, the first of ${of}: a run has one reference.` : `Opened ${name}.`);
    } catch (cause) {
      setSaid(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };
  const bring = useEffectEvent((transfer: DataTransfer | null, how: string): boolean => {
    const files = transfer?.files ?? [];
    const [file] = files;
    if (file) void take(file, file.name || how, files.length);
    return file !== undefined;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (!isTyping(event.target) && bring(event.clipboardData, 'What was pasted')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (bring(event.dataTransfer, 'What was dropped')) event.preventDefault();
    };
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    document.addEventListener('paste', paste);
    document.addEventListener('drop', drop);
    document.addEventListener('dragover', over);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragover', over);
    };
  }, []);
  return { said, take, say: setSaid };
}
