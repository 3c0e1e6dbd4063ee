import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';

export function Honesty() {
  return (
    <div className="fine">
      <p>
        The portraits are made live; what each shows is read by a small classifier, which errs now and then.
        Training portraits are drawn to order, far too many to look at all: a search begins at what is read,
        tries every value, variant and shade, and keeps what comes nearest. Real portraits that were not
        learnt are drawn from the same layers, so that they are nearer.
      </p>
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          Pink hair with sunglasses is in no training portrait. The network makes it, and the nearest one
          learnt has one of the two otherwise.
        </li>
        <li>
          Not every new pair comes easily: asked for green hair and a red hat, it often gives hair of another
          colour.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        The distance is the root mean square difference of the n values of two pictures, each from −1 to 1:
      </p>
      <Formula
        display
        tex="d(x, y) = \sqrt{\tfrac1n \textstyle\sum_i (x_i - y_i)^2}"
        spoken="d of x and y is the square root of the mean of the squared differences"
      />
      <p>
        A perfectly trained network that has met few pictures can only bring them back: with as many as can be
        drawn to order here, there is nothing to learn by heart. The lesson Train shows the other end.
      </p>
    </Disclosure>
  );
}
