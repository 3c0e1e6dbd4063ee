def sub(p,*prs):
    s=open(p).read()
    for a,b in prs:
        if a not in s: print('MISSING',p,a[:70]); continue
        s=s.replace(a,b)
    open(p,'w').write(s)
D='src/lessons/faster/distil/'
sub(D+'Stage.tsx',('<div className="panes distil">','<div className="panes distil" data-learns={distils}>'))
sub(D+'distil.css',("""@container (max-width: 64rem) {
  .panes.distil {
    --caption: 3.1rem;
  }
}""","""@container (max-width: 64rem) {
  .panes.distil {
    --caption: 3.1rem;
  }
}
@container (max-width: 56rem) {
  .distil-results {
    font-size: 0.74rem;
  }
  .distil-results :is(th, td) {
    padding-right: 0.45rem;
  }
}"""),
("""    --height: 46rem;
    --least: 46rem;""","""    --height: 50rem;
    --least: 50rem;"""),
("""@container (max-aspect-ratio: 1 / 1) {
  .panes.distil {
    --across: 2;
    --rows: 3;
    --gap: 0.8rem;
  }
}""","""@container (max-aspect-ratio: 1 / 1) {
  .panes.distil {
    --across: 2;
    --rows: 4;
    --gap: 0.8rem;
  }
  .panes.distil .distil-progress,
  .distil-results {
    grid-column: 1 / -1;
  }
}"""),
("""  .distil-results {
    font-size: 0.72rem;
  }
  .distil-results :is(th, td) {
    padding-right: 0.5rem;
  }
}""","""  .distil-results {
    font-size: 0.84rem;
  }
  .distil-results :is(th, td) {
    padding-right: 1rem;
  }
}"""),
("""[data-presenting] .panes.distil > :nth-child(n + 4) {
  display: none;
}""","""[data-presenting] .panes.distil > :nth-child(n + 5),
[data-presenting] .panes.distil[data-learns="jumps"] > :first-child,
[data-presenting] .panes.distil[data-learns="lines"] > :nth-child(4) {
  display: none;
}"""))
