// npm start: set up, build, serve the build on this computer, print the address.
import { root, setup } from './setup.mjs';

const asked = 4173;

async function start() {
  setup();
  const { build, preview } = await import('vite');
  console.log('Building …');
  await build({ root, logLevel: 'warn' });
  const server = await preview({ root, preview: { port: asked }, logLevel: 'warn' });
  const { port } = server.httpServer.address();
  if (port !== asked) console.log(`Port ${asked} is taken, so this is port ${port}.`);
  console.log(`Unnoise is at http://127.0.0.1:${port}/ (Ctrl-C stops it)`);
}

start().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
