import { change, type Experiment, fields, useExperiment } from '../state/experiment.ts';

const themes: Readonly<Record<Experiment['theme'], string>> = {
  auto: 'As the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

export function ThemeMenu() {
  const theme = useExperiment((spec) => spec.theme);
  return (
    <label className="menu">
      <span>{fields.theme.label}</span>
      <select
        value={theme}
        onChange={(event) => change({ theme: event.target.value as Experiment['theme'] })}
      >
        {Object.entries(themes).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
