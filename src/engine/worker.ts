/**
 * Where the worker begins. It holds nothing and nothing may import it: WebKit evaluates a worker's entry once more when
 * a chunk that comes later imports from it, and the listener of the second one takes every message.
 */
import './work.ts';
