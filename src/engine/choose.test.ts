import { expect, it } from 'vitest';
import type { BackendName } from './api.ts';
import { type Candidate, choose, type Look } from './choose.ts';

const usable: Look = { usable: true, device: 'a device', software: false };
const software: Look = { usable: true, device: 'SwiftShader', software: true };
const absent: Look = { usable: false, why: 'no adapter' };

/** A machine: how each backend looks, how long it takes, and what is wrong with it. */
interface Machine {
  looks?: Partial<Record<BackendName, Look | Promise<Look>>>;
  times?: Partial<Record<BackendName, number>>;
  wrong?: Partial<Record<BackendName, string>>;
}

async function on(
  { looks, times, wrong }: Machine,
  wanted: BackendName | null = null,
  skip: BackendName[] = [],
) {
  let current: BackendName | undefined;
  const started: BackendName[] = [];
  const candidates = (['webgpu', 'webgl', 'wasm', 'cpu'] as const).map(
    (name): Candidate => ({
      name,
      look: async () => looks?.[name] ?? usable,
      async start() {
        if (wrong?.[name] === 'throws') throw new Error('it does not start');
        started.push(name);
        current = name;
      },
    }),
  );
  const trials = {
    selfTest: async () => wrong?.[current!] ?? null,
    measure: async () => times?.[current!] ?? { webgpu: 1, webgl: 3, wasm: 10, cpu: 900 }[current!],
  };
  const info = await choose(candidates, trials, wanted, skip);
  return { ...info, current, started };
}

it('takes the fastest, says why, and leaves it current', async () => {
  const found = await on({});
  expect(found).toMatchObject({ name: 'webgpu', current: 'webgpu', probe: { webgpu: 1, wasm: 10 } });
  expect(found.reason).toBe('WebGPU on a device: 1.0 ms, WebAssembly takes 10 ms.');
  expect(found.started).not.toContain('webgl');
  expect(await on({ times: { webgpu: 20 } })).toMatchObject({ name: 'wasm', current: 'wasm' });
});

it('takes WebGL where there is no WebGPU', async () => {
  const found = await on({ looks: { webgpu: absent } });
  expect(found.name).toBe('webgl');
  expect(found.reason).toContain('WebGPU is not available (no adapter)');
});

it('passes over software adapters, however fast they say they are', async () => {
  const found = await on({ looks: { webgpu: software, webgl: software }, times: { webgpu: 0 } });
  expect(found).toMatchObject({ name: 'wasm', started: ['wasm', 'wasm'] });
  expect(found.reason).toContain(
    'WebGPU is passed over, since it would compute on the processor (SwiftShader)',
  );
});

it('passes over one that computes wrongly or does not start', async () => {
  const wrong = await on({ wrong: { webgpu: 'its self-test is off by 1', webgl: 'throws' } });
  expect(wrong.name).toBe('wasm');
  expect(wrong.reason).toContain('WebGPU is passed over (its self-test is off by 1)');
  expect(wrong.reason).toContain('WebGL is passed over (it does not start)');
  expect(await on({ wrong: { webgpu: 'x', webgl: 'x', wasm: 'x' } })).toMatchObject({ name: 'cpu' });
});

it('takes the one asked for, even in software, unless it does not work', async () => {
  expect(await on({ looks: { webgpu: software } }, 'webgpu')).toMatchObject({
    name: 'webgpu',
    started: ['webgpu', 'webgpu'],
  });
  expect(await on({}, 'cpu')).toMatchObject({ name: 'cpu', started: ['cpu', 'cpu'] });
  const other = await on({ looks: { webgl: absent } }, 'webgl');
  expect(other.name).toBe('webgpu');
  expect(other.reason).toContain('WebGL is not available');
});

it('does not go back to one that has failed', async () => {
  expect((await on({}, null, ['webgpu'])).name).toBe('webgl');
  expect((await on({}, 'webgpu', ['webgpu', 'webgl'])).name).toBe('wasm');
  const last = await on({}, null, ['webgpu', 'webgl', 'wasm']);
  expect(last.name).toBe('cpu');
  expect(last.reason).toContain('WebAssembly has failed before');
});

it('passes over one that cannot even be looked at', async () => {
  const look = Promise.reject(new Error('OffscreenCanvas is not defined'));
  look.catch(() => {});
  const found = await on({ looks: { webgpu: absent, webgl: look } });
  expect(found.name).toBe('wasm');
  expect(found.reason).toContain('WebGL is not available (OffscreenCanvas is not defined)');
});

it('says what was tried when nothing works', async () => {
  const wrong = { webgpu: 'x', webgl: 'x', wasm: 'x', cpu: 'x' };
  await expect(on({ wrong })).rejects.toThrow(
    /No backend works here: .*plain JavaScript is passed over \(x\).*Try a current/,
  );
});
