import { useBackend } from '../state/engine.ts';
import { change, type Experiment, fields, useExperiment } from '../state/experiment.ts';

const names: Readonly<Record<Experiment['backend'], string>> = {
  auto: 'Auto',
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript',
};

/** Where the network runs, and a way to choose otherwise. */
export function BackendMenu() {
  const backend = useBackend();
  const chosen = useExperiment((spec) => spec.backend);
  // Closed, the menu says where the network runs; any other choice names it anyway.
  const now = backend ? `${names.auto}: ${names[backend.name]}` : names.auto;
  const auto = chosen === 'auto' ? now : names.auto;
  return (
    <label
      className="menu"
      title={backend ? `The network runs on ${names[backend.name]}. ${backend.reason}` : undefined}
    >
      <span>{fields.backend.label}</span>
      <select
        value={chosen}
        onChange={(event) => change({ backend: event.target.value as Experiment['backend'] })}
      >
        {Object.entries(names).map(([value, label]) => (
          <option key={value} value={value}>
            {value === 'auto' ? auto : label}
          </option>
        ))}
      </select>
    </label>
  );
}
