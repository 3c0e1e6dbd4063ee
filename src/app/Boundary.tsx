import { Component, type ReactNode } from 'react';
import { Remedy } from '../ui/Remedy.tsx';

/** The one place where a lesson's failure ends up: it says what happened and offers another try. */
export class Boundary extends Component<
  { readonly children: ReactNode },
  { readonly message: string | null }
> {
  override state = { message: null };

  static getDerivedStateFromError(cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { message: /dynamically imported|Importing a module/.test(message) ? MISSING : message };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <Remedy
        message={message}
        onRetry={() => (message === MISSING ? location.reload() : this.setState({ message: null }))}
      />
    );
  }
}

const MISSING = 'A part of the page could not be fetched. Check the connection, then try again.';
