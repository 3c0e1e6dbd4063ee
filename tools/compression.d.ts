/** Of the package's own types, which would bring those of Express, what the configuration uses. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Options = { filter: (request: IncomingMessage, response: ServerResponse) => boolean };
  export default function compression(
    options: Options,
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
