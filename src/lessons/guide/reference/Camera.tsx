import { useCallback, useEffect, useRef, useState } from 'react';

interface Props {
  readonly onTake: (picture: Blob) => void;
  /** Why there is no picture, and what helps. */
  readonly onTrouble: (message: string) => void;
}

const why = (cause: unknown): string =>
  cause instanceof DOMException && cause.name === 'NotAllowedError'
    ? 'The camera may not be used here: allow it in your browser, or open a picture.'
    : 'No camera can be used here: open a picture instead.';

/** One frame of it, as it is now. */
function frameOf(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth: width, videoHeight: height } = video;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((done) => canvas.toBlob(done));
}

/** Looks through the camera once it is asked to, and no longer than until a picture is taken. */
export function Camera({ onTake, onTrouble }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const asked = useRef(0);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const close = useCallback(() => {
    asked.current++;
    setStream(null);
  }, []);
  useEffect(() => close, [close]);
  useEffect(() => {
    if (!stream) return;
    if (video.current) video.current.srcObject = stream;
    return () => {
      for (const track of stream.getTracks()) track.stop();
    };
  }, [stream]);
  const start = async () => {
    const mine = ++asked.current;
    try {
      const found = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
      if (mine === asked.current) setStream(found);
      else for (const track of found.getTracks()) track.stop();
    } catch (cause) {
      onTrouble(why(cause));
    }
  };
  const take = async () => {
    const picture = video.current && (await frameOf(video.current));
    close();
    if (picture) onTake(picture);
    else onTrouble('The camera shows nothing yet: try again.');
  };
  // Pages that are not served safely have none.
  if (!navigator.mediaDevices?.getUserMedia) return null;
  return (
    <span className="camera">
      {stream ? <video ref={video} autoPlay playsInline muted aria-label="What the camera sees" /> : null}
      {/* One button, which keeps the focus as its word changes. */}
      <button type="button" className="word" onClick={() => void (stream ? take() : start())}>
        {stream ? 'Take it' : 'Use the camera'}
      </button>
      {stream ? (
        <button type="button" className="word" onClick={close}>
          Close<span className="unseen"> the camera</span>
        </button>
      ) : null}
    </span>
  );
}
