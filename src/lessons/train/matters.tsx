import { Examples } from './Examples.tsx';

/** How much it sees. */
export default Examples;
