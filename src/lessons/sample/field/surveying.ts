/** Works for the page in a thread of its own. */
import { holdLife, serve } from '../../../state/thread.ts';
import { tasks } from './tasks.ts';

declare const self: {
  readonly name: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
};

const alive = holdLife(self.name);
const answer = serve(
  tasks,
  (message, transfer) => self.postMessage(message, transfer),
  async () => {
    await alive;
    return { info: null, resources: null };
  },
);

self.onmessage = ({ data }) => answer(data);
