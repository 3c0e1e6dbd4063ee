import { useSyncExternalStore } from 'react';
import { rivalNames, rivals } from '../../../core/rivals.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { duelNow } from './duel.ts';
import { measured } from './measured.ts';
import { type Result, resultsNow, subscribeDuelSight } from './sight.ts';
import { counted, spread } from './spread.ts';

const covered = (result: Result, rival: number): number | undefined => {
  const modes = result.figures[rival]?.modes;
  return modes ? modes.covered : undefined;
};

/** Mean ± standard error over the first weights that have been run here with these settings. */
function Own() {
  const key = useSyncExternalStore(subscribeDuelSight, () =>
    [...resultsNow()].map(([seed, { seconds }]) => `${seed} ${seconds}`).join(),
  );
  const all = [...resultsNow().values()];
  if (!key) return <p className="hint">Train, and what comes of it stands here for each first weights.</p>;
  const seconds = all.map((one) => one.seconds);
  return (
    <>
      <table className="results">
        <thead>
          <tr>
            <th scope="col">Rival</th>
            <th scope="col">Modes</th>
            <th scope="col">W₂</th>
          </tr>
        </thead>
        <tbody>
          {rivalNames.map((name, i) => (
            <tr key={name}>
              <th scope="row">{rivals[name].label}</th>
              <td>
                {spread(
                  all.flatMap((one) => covered(one, i) ?? []),
                  1,
                )}
              </td>
              <td>
                {spread(
                  all.flatMap((one) => one.figures[i]?.distance ?? []),
                  3,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {counted(all.length, 'run')} of {Math.min(...seconds).toFixed(1)} to {Math.max(...seconds).toFixed(1)}{' '}
        s each; ± is one standard error. Other “Initial weights” add a run.
      </p>
    </>
  );
}

/** As `tools/bench/duel.ts` measures it. */
function Measured() {
  const { sets, seconds, seeds } = measured;
  return (
    <Disclosure title="Measured before">
      <p>
        {seconds} seconds of one core each, {seeds} first weights, γ = 0.3, a rate of 0.003; mean ± standard
        error. W₂ of fresh data stands beside the name. On the 25 narrow modes no GAN gets far in that time;
        on the moons they come to about twice the denoiser’s; everywhere they draw a sample 20 to 35 times as
        fast.
      </p>
      <table className="results">
        <thead>
          <tr>
            <th scope="col">Data and rival</th>
            <th scope="col">Modes</th>
            <th scope="col">Within 3σ</th>
            <th scope="col">W₂</th>
            <th scope="col">Steps</th>
            <th scope="col">µs a sample</th>
          </tr>
        </thead>
        {sets.map(({ data, floor, rows }) => (
          <tbody key={data}>
            <tr>
              <th scope="rowgroup" colSpan={6}>
                <b>{data}</b>, {floor}
              </th>
            </tr>
            {rows.map(([rival, ...cells]) => (
              <tr key={rival}>
                <th scope="row">{rivals[rival].label}</th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in columns.
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Disclosure>
  );
}

export function Results() {
  useSyncExternalStore(subscribeDuelSight, () => duelNow().settings.data);
  return (
    <section aria-label="Results">
      <h2>By first weights</h2>
      <Own />
      <Measured />
    </section>
  );
}
