/** Prints the answers of all networks on WebGPU, for the parity test: a driver is found only when a process starts. */
import { type Answer, answers, networks } from './parity.fixture.ts';

const all: Record<string, Answer> = {};
for (const name of Object.keys(networks)) all[name] = await answers('webgpu', name);
process.stdout.write(`\n${JSON.stringify(all)}\n`, () => process.exit(0));
