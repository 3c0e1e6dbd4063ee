/** What the keys of the whole page do: the lesson on show says so, the page listens. */
export interface Transport {
  toggle(): void;
  /** So many steps along the axis, to the right for more noise. */
  step(steps: number, fine: boolean): void;
  /** To the end at data, or at noise. */
  end(t: 0 | 1): void;
}

let current: Transport | null = null;

export const transport = (): Transport | null => current;

/** Returns how to leave it again. */
export function offerTransport(offered: Transport): () => void {
  current = offered;
  return () => {
    if (current === offered) current = null;
  };
}
