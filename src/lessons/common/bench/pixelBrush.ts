/** A brush on one picture of a bench: pixels of a stroke gather until it is lifted, and are then taken all at once. */
import { createStore } from 'zustand/vanilla';
import type { PictureShape } from '../../../core/types.ts';
import { type Aim, between } from './pixels.ts';

interface State {
  /** Where it stands; null while it is away. */
  readonly aim: Aim | null;
  /** Pixels of the stroke in the making; null while none is made. */
  readonly stroke: ReadonlySet<number> | null;
}

interface Options {
  readonly shape: () => PictureShape;
  /** The pixels that it changes where it is pressed. */
  readonly under: (aim: Aim) => readonly number[];
  /** Whether it goes on changing pixels as it is dragged. */
  readonly drags: () => boolean;
  /** It is lifted. */
  readonly take: (pixels: ReadonlySet<number>) => void;
}

export class PixelBrush {
  readonly store = createStore<State>(() => ({ aim: null, stroke: null }));

  constructor(private readonly options: Options) {}

  get shape(): PictureShape {
    return this.options.shape();
  }

  readonly aimAt = (aim: Aim): void => this.store.setState({ aim });
  readonly aimAway = (): void => this.store.setState({ aim: null, stroke: null });
  readonly drop = (): void => this.store.setState({ stroke: null });

  press(aim: Aim): void {
    this.store.setState({ aim, stroke: new Set(this.options.under(aim)) });
  }

  drag(to: Aim): void {
    const { aim, stroke } = this.store.getState();
    const goesOn = stroke && aim && this.options.drags();
    const more = goesOn ? between(aim, to).flatMap((one) => this.options.under(one)) : [];
    this.store.setState({ aim: to, stroke: stroke && new Set([...stroke, ...more]) });
  }

  readonly lift = (): void => {
    const { stroke } = this.store.getState();
    this.drop();
    if (stroke?.size) this.options.take(stroke);
  };
}
