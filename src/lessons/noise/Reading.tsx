import { Cited } from '../../ui/Cited.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Formula } from '../../ui/Formula.tsx';
import { Term } from '../../ui/Term.tsx';

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          With the same noise, every sample moves along its own smooth path: nothing jumps. With fresh noise
          at each moment everything does.
        </li>
        <li>Fine detail disappears first, coarse shape last.</li>
        <li>
          At the right end all data sets look the same. That is the point: there one can begin without any
          data.
        </li>
        <li>
          Except for their ends and the scale of x, <Term of="schedule">schedules</Term> differ only in how
          long they stay at each mixture. Compare Linear with Cosine at 0.8.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        One small step of the <Term of="forward">forward process</Term> keeps a little less of the signal and
        adds a little noise:
      </p>
      <Formula
        display
        tex="q(x_n \mid x_{n-1}) = \mathcal N\bigl(\sqrt{1-\beta_n}\,x_{n-1},\ \beta_n I\bigr)"
        spoken="q of x n given x n minus one is normal with mean root of one minus beta n times x n minus one, and variance beta n"
      />
      <p>
        Gaussians add up to a Gaussian, so <em>n</em> steps are one, to any{' '}
        <Term of="timestep">timestep</Term> <em>t</em>:
      </p>
      <Formula
        display
        tex="q(x_t \mid x_0) = \mathcal N\bigl(\alpha_t\,x_0,\ \sigma_t^2 I\bigr)"
        spoken="q of x t given x zero is normal with mean alpha t x zero and variance sigma t squared"
      />
      <Formula
        display
        tex="\alpha_t=\sqrt{\bar\alpha_t}=\prod_{m\le n}\!\sqrt{1-\beta_m}"
        spoken="alpha t is the root of alpha bar t, which is the product of the roots of one minus beta"
      />
      <p>
        What matters in a schedule is the ratio of the two, usually on a logarithmic scale, the{' '}
        <Term of="logSnr">log-SNR</Term>:
      </p>
      <Formula
        display
        tex="\text{log-SNR}(t) = \log\frac{\alpha_t^2}{\sigma_t^2}"
        spoken="log SNR of t is the logarithm of alpha t squared over sigma t squared"
      />
      <p>
        Most schedules keep{' '}
        <Formula tex="\alpha_t^2+\sigma_t^2=1" spoken="alpha t squared plus sigma t squared equal to one" />,
        so data of variance 1 keep it. Flow moves in a straight line instead:{' '}
        <Formula tex="\alpha_t=1-t,\ \sigma_t=t" spoken="alpha t is one minus t, sigma t is t" />. Sources:
        <Cited>
          arXiv:2006.11239 (linear), arXiv:2102.09672 (cosine), arXiv:2206.00364 (EDM), arXiv:2209.03003
          (flow)
        </Cited>
        .
      </p>
    </Disclosure>
  );
}
