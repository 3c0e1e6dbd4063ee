import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';

export function Honesty() {
  return (
    <div className="fine">
      <p>
        All pictures are made live, by the network that makes them from noise; it has not been trained for
        this. What is kept is kept to rounding. The seam is the mean absolute difference of values, from −1 to
        1, across the border between kept and made pixels, less that of the real picture at the same places; ±
        is the standard error over the samples.
      </p>
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>Kept pixels are the same in all samples; only what is painted over varies.</li>
        <li>With less strength, what is made is more like what was there.</li>
        <li>
          With all painted over, and strength 1, it is the plain run; with nothing painted over, the picture
          itself.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        With m = 1 where pixels are made, what the network expects is replaced by the picture where it is
        kept:
      </p>
      <Formula
        display
        tex="\htmlClass{network}{\hat x_0} \leftarrow m \odot \htmlClass{network}{\hat x_0} + (1 - m) \odot \htmlClass{data}{x_0}"
        spoken="x zero hat becomes m times x zero hat plus one minus m times x zero"
      />
      <p>
        A step taken again first goes back from s to t by the forward process, with new noise ε (RePaint,{' '}
        <Cited>arXiv:2201.09865</Cited>):
      </p>
      <Formula
        display
        tex="x_t = \tfrac{\alpha_t}{\alpha_s}\, x_s + \sqrt{\sigma_t^2 - \tfrac{\alpha_t^2}{\alpha_s^2}\, \sigma_s^2}\; \htmlClass{noise}{\varepsilon}"
        spoken="x at t is alpha t over alpha s times x at s, plus new noise"
      />
    </Disclosure>
  );
}
