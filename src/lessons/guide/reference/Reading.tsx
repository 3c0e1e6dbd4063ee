import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';

export function Honesty() {
  return (
    <div className="fine">
      <p>
        All pictures are made live, by the network that makes them from noise; it has not been trained for
        this. Distance is the root mean square difference a value, from −1 to 1; ± is the standard error over
        the samples. Pictures that you open are cut to a square and averaged down.
      </p>
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>Detail goes first, large shapes and colours last: noise drowns them in this order.</li>
        <li>
          A rough painting becomes a likely picture where the strength is high enough to leave its edges.
        </li>
        <li>
          Far into noise little stays where it was, unless its layout is asked for as well: then parts stay,
          and words decide their colours.
        </li>
        <li>
          A line drawing is not coloured like this: lines are drowned before areas get colours. Paint its
          areas in Layout instead.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        The run begins at t₀ instead of 1, with the reference noised to that level (SDEdit,{' '}
        <Cited>arXiv:2108.01073</Cited>); the levels below are those of the whole run:
      </p>
      <Formula
        display
        tex="x_{t_0} = \htmlClass{data}{\alpha_{t_0}\, x_0} + \htmlClass{noise}{\sigma_{t_0}\, \varepsilon}"
        spoken="x at t zero is alpha times x zero plus sigma times epsilon"
      />
      <p>Each sample has noise of its own. At t₀ = 1 the run is the plain one, which knows no reference.</p>
    </Disclosure>
  );
}
