import type { MouseEvent, ReactNode, SyntheticEvent } from 'react';

interface Props {
  readonly address: () => string;
  /** Goes there without loading the page again. */
  readonly go: () => void;
  readonly current: boolean;
  readonly children: ReactNode;
}

/** A link within the page that can still be opened in another tab. */
export function PageLink({ address, go, current, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go();
    window.scrollTo(0, 0);
  };
  // The settings change more often than links are drawn; the address is needed when somebody is about to use it.
  const refresh = (event: SyntheticEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = address();
  };
  return (
    <a
      href={address()}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
      onPointerEnter={refresh}
      onFocus={refresh}
    >
      {children}
    </a>
  );
}
