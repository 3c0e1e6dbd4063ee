/** A part of a text: words, or a paper with its address. */
export interface Part {
  readonly text: string;
  readonly href?: string;
}

const paper = /arXiv:(\d{4}\.\d{4,5})|doi:(10\.\d{4,}\/[\w./-]*\w)/g;

/** A text with the papers that it names apart: “arXiv:2010.02502”, “doi:10.1137/0717021”. */
export function papersIn(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of text.matchAll(paper)) {
    const [name, arxiv, doi] = found;
    if (found.index > end) parts.push({ text: text.slice(end, found.index) });
    parts.push({ text: name, href: arxiv ? `https://arxiv.org/abs/${arxiv}` : `https://doi.org/${doi}` });
    end = found.index + name.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
