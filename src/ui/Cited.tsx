import { papersIn } from './papers.ts';

/** Words that name papers, each of which is a way to it. It opens beside the page, whose runs would be lost. */
export function Cited({ children }: { readonly children: string }) {
  return papersIn(children).map(({ text, href }) =>
    href ? (
      <a key={text} className="paper" href={href} target="_blank" rel="noreferrer" translate="no">
        {text}
      </a>
    ) : (
      <span key={text}>{text}</span>
    ),
  );
}
