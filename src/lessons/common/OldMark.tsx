import type { Watch } from '../../ui/frame.ts';
import { Live } from '../../ui/Live.tsx';

interface Props {
  /** What is to be known about pictures of old settings; empty for those of the present ones. */
  readonly read: () => string;
  readonly watch: readonly Watch[];
}

/** Lies over the upper edge of a picture that other settings have overtaken, and says which ones it is of. */
export const OldMark = (props: Props) => <Live {...props} className="old-mark" />;
