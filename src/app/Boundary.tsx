import { Component, type ReactNode } from 'react';
import { helpAgainstAbsence } from '../state/absent.ts';
import { loadAnew } from '../state/parts.ts';
import { Remedy } from '../ui/Remedy.tsx';

/** The one place where a lesson's failure ends up: it says what happened and offers another try. */
export class Boundary extends Component<
  { readonly children: ReactNode },
  { readonly message: string | null; readonly missing: boolean }
> {
  override state = { message: null, missing: false };

  static getDerivedStateFromError(cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const missing = NOT_FETCHED.test(message);
    return { message: missing ? MISSING : message, missing };
  }

  override async componentDidCatch() {
    if (!this.state.missing) return;
    const help = await helpAgainstAbsence();
    this.setState(({ missing }) => (missing ? { message: `${MISSING}: ${help}.`, missing } : null));
  }

  override render() {
    const { message, missing } = this.state;
    if (message === null) return this.props.children;
    return (
      <Remedy
        message={message}
        onRetry={() => (missing ? void loadAnew() : this.setState({ message: null }))}
      />
    );
  }
}

/** What browsers, and the build for style sheets, say of a part that did not come. */
const NOT_FETCHED = /dynamically imported|Importing a module|Unable to preload/;
const MISSING = 'A part of the page could not be fetched';
