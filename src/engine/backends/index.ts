/** The backends that a browser may have. Their code is fetched when they are started, not before. */
import type { BackendName } from '../api.ts';
import type { Candidate, Look } from '../choose.ts';

/** What the module of a backend exports. */
interface Backend {
  /** Makes it the current one; false when it cannot start. */
  start(): Promise<boolean>;
  /** Resolves with the reason once its device is gone. */
  lost?(): Promise<string>;
}

/** Drivers that compute on the processor, slower than wasm does. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

async function lookAtWebGpu(): Promise<Look> {
  if (!navigator.gpu) return { usable: false, why: 'not in this browser' };
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return { usable: false, why: 'no adapter' };
  // Browsers of 2023 have none.
  const { vendor, architecture, description, isFallbackAdapter }: Partial<GPUAdapterInfo> =
    adapter.info ?? {};
  const device = description || [vendor, architecture].filter(Boolean).join(' ') || 'an unnamed device';
  return {
    usable: true,
    device,
    software: !!isFallbackAdapter || SOFTWARE.test(`${device} ${architecture}`),
  };
}

async function lookAtWebGl(): Promise<Look> {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return { usable: false, why: 'no WebGL 2' };
  const naming = gl.getExtension('WEBGL_debug_renderer_info');
  const device = String(gl.getParameter(naming?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return { usable: true, device, software: SOFTWARE.test(device) };
}

async function lookAtProcessor(): Promise<Look> {
  return { usable: true, device: `${navigator.hardwareConcurrency} processor cores`, software: false };
}

const modules: Readonly<Record<BackendName, () => Promise<Backend>>> = {
  webgpu: () => import('./webgpu.ts'),
  webgl: () => import('./webgl.ts'),
  wasm: () => import('./wasm.ts'),
  cpu: () => import('./cpu.ts'),
};

const looks: Readonly<Record<BackendName, () => Promise<Look>>> = {
  webgpu: lookAtWebGpu,
  webgl: lookAtWebGl,
  wasm: lookAtProcessor,
  cpu: lookAtProcessor,
};

const candidate = (name: BackendName): Candidate => ({
  name,
  look: looks[name],
  async start() {
    const backend = await modules[name]();
    if (!(await backend.start())) throw new Error('it does not start');
  },
});

export const candidates: readonly Candidate[] = (['webgpu', 'webgl', 'wasm', 'cpu'] as const).map(candidate);

/** Resolves with the reason once the device of a started backend is gone; those without a device never do. */
export async function lost(name: BackendName): Promise<string> {
  const backend = await modules[name]();
  return backend.lost?.() ?? new Promise(() => {});
}
