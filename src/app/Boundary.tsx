import { Component, type ReactNode } from 'react';
import { loadAnew } from '../state/parts.ts';
import { Remedy } from '../ui/Remedy.tsx';

/** The one place where a lesson's failure ends up: it says what happened and offers another try. */
export class Boundary extends Component<
  { readonly children: ReactNode },
  { readonly message: string | null }
> {
  override state = { message: null };

  static getDerivedStateFromError(cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { message: NOT_FETCHED.test(message) ? MISSING : message };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <Remedy
        message={message}
        onRetry={() => (message === MISSING ? void loadAnew() : this.setState({ message: null }))}
      />
    );
  }
}

/** What browsers, and the build for style sheets, say of a part that did not come. */
const NOT_FETCHED = /dynamically imported|Importing a module|Unable to preload/;
const MISSING = 'A part of the page could not be fetched. Check the connection, then try again.';
