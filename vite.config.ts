import type { IncomingMessage, ServerResponse } from 'node:http';
import react from '@vitejs/plugin-react';
import compression from 'compression';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import start from './src/lessons/start/lesson.ts';
import { bothWays, invitation } from './src/lessons/start/opening.ts';
import { testsApart } from './tools/apart.ts';
import { firstFrame } from './tools/firstFrame.ts';

const apart = testsApart('src', 'tools');

/** Lets React's refresh preamble and Vite's injected styles through in development, where both are inline. */
const devNonce = 'development';

const own = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data: blob:",
  'style-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
};

/** The wasm backend starts its threads from blobs; only the engine's worker, which has no document, may. */
const worker = { ...own, 'script-src': `${own['script-src']} blob:`, 'worker-src': "'self' blob:" };

/** Vite puts styles into the document by script, and talks to its server over a socket. */
const development = {
  ...own,
  'script-src': `${own['script-src']} 'nonce-${devNonce}'`,
  'style-src': `${own['style-src']} 'unsafe-inline'`,
  'connect-src': "'self' ws:",
};

const policy = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const isWorker = (url: string) => /\/assets\/worker-[^/]+\.js|worker_file/.test(url);

function headers(documents: Record<string, string>) {
  const [page, thread] = [policy(documents), policy({ ...documents, ...worker })];
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    response.setHeader('Content-Security-Policy', isWorker(request.url ?? '') ? thread : page);
    // Cross-origin isolation: SharedArrayBuffer, which wasm threads need, and precise timers.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    // The camera is asked for where a picture is to be taken, and nothing else is.
    response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()');
    next();
  };
}

const securityHeaders: Plugin = {
  name: 'security-headers',
  configureServer: (server) => void server.middlewares.use(headers(development)),
  configurePreviewServer: (server) => void server.middlewares.use(headers(own)),
};

/** By how much weights and packed data shrink (a twelfth, nothing) is not worth the time that it takes. */
const packed = /\.(safetensors|bin)(\?|$)/;

/** The preview server packs text by itself, and would pack what it knows no type of; it leaves out wasm, which shrinks to a third. */
const compressed: Plugin = {
  name: 'compressed',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request: IncomingMessage, _: ServerResponse, next: () => void) => {
      if (packed.test(request.url ?? '')) delete request.headers['accept-encoding'];
      next();
    });
    middlewares.use(
      compression({ filter: (_, response) => response.getHeader('Content-Type') === 'application/wasm' }),
    );
  },
};

/**
 * The wasm backend gives its threads the source text of one function. Minified, that text would name variables of
 * the scope around it, which the threads lack; so that scope goes.
 */
const wasmThreads: Plugin = {
  name: 'wasm-threads',
  transform: {
    filter: { id: /wasm-out\/tfjs-backend-wasm-threaded-simd\.js/ },
    handler: (code) => code.replace(/^.*_scriptDir = .*$/gm, '').replaceAll('_scriptDir', 'undefined'),
  },
};

/**
 * Keeps a worker's entry alone in its chunk, as `src/engine/worker.ts` wants it. The bundler would put into it whatever
 * the backends share with it, and have them import that from there.
 */
const besideTheEntry: Rolldown.CodeSplittingGroup = {
  tags: ['$initial'],
  name: (id, chunking) => (chunking.getModuleInfo(id)?.isEntry ? null : 'work'),
};

/**
 * Few files rather than many small ones, of which browsers fetch six at a time: what the page begins with, and what most
 * places share.
 */
const fewFiles: Rolldown.CodeSplittingGroup[] = [
  { tags: ['$initial'], name: 'page', priority: 2 },
  { name: 'lessons', test: /\/src\//, minShareCount: 8, priority: 1 },
];

/** KaTeX's faces that formulas of this page use; others would lie in the build three times each, and never be fetched. */
const formulaFaces = /KaTeX_(AMS|Caligraphic-Regular|Main-Regular|Math-Italic|Size[1-4])/;

const formulaFonts: Plugin = {
  name: 'formula-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /katex\.min\.css/ },
    handler: (code) =>
      code.replace(/@font-face\{[^}]*\}/g, (face) =>
        formulaFaces.test(face) ? face.replace(/,url\([^)]*\) format\("(woff|truetype)"\)/g, '') : '',
      ),
  },
};

export default defineConfig(({ command }) => ({
  // Relative, so that the build works from any folder of any server.
  base: './',
  // The page's own JSX keeps React from failing in a translated page.
  plugins: [
    react({ jsxImportSource: '/src/ui/jsx' }),
    securityHeaders,
    compressed,
    formulaFonts,
    firstFrame({ claim: start.claim, lead: `<strong>${invitation}</strong>${bothWays()}` }),
  ],
  html: command === 'serve' ? { cspNonce: devNonce } : {},
  server: { host: '127.0.0.1', watch: { ignored: ['**/.raw/**', '**/.checkpoints/**'] } },
  preview: { host: '127.0.0.1' },
  worker: {
    format: 'es',
    plugins: () => [wasmThreads],
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [besideTheEntry] } },
    },
  },
  // In development: found only when the worker starts, they would have the page reload in the middle of a run.
  optimizeDeps: {
    include: [
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      '@tensorflow/tfjs-core',
      ...['cpu', 'wasm', 'webgl', 'webgpu'].map((name) => `@tensorflow/tfjs-backend-${name}`),
    ],
  },
  build: {
    target: 'es2023',
    // The policy allows no data: fonts, and inlined files cannot be cached on their own.
    assetsInlineLimit: 0,
    // tfjs lies in its own chunks of the worker, loaded one backend at a time.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: fewFiles } },
    },
  },
  test: {
    environment: 'node',
    // On every core; left alone, vitest keeps one free.
    maxWorkers: '100%',
    // The machine may be training at the same time.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: apart,
          isolate: false,
        },
      },
    ],
  },
}));
