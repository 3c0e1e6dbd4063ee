def sub(p,*prs):
    s=open(p).read()
    for a,b in prs:
        if a not in s: print('MISSING',p,a[:70]); continue
        s=s.replace(a,b)
    open(p,'w').write(s)
D='src/lessons/faster/distil/'
A='src/training/distil/apprentice.ts'
sub('src/training/distil/reflow.ts',("export const PRELUDE = 150","export const PRELUDE = 500"))
sub(A,("""/** Steps of a round of reflow, at the end of which its rate has fallen to nothing. */
export const ROUND = 1250;
const LINES = { steps: ROUND, batch: 256, rate: 0.002, steady: 0.5 } as const;
""","""/** Steps of a round of reflow, at the end of which its rate has fallen to nothing; the first has its prelude besides. */
export const ROUND = 1000;
const LINES = { batch: 256, rate: 0.002, steady: 0.5 } as const;
const stepsIn = (round: number): number => ROUND + (round === 1 ? PRELUDE : 0);
/** Of all rounds before. */
const stepsBefore = (round: number): number => (round === 1 ? 0 : (round - 1) * ROUND + PRELUDE);
"""),
("  if (learner.step < ROUND)\n","  if (learner.step < stepsIn(round))\n"),
("import { pairsOf, straightLines } from './reflow.ts';","import { PRELUDE, pairsOf, straightLines } from './reflow.ts';"),
("    const head = { ...LINES, model: 'reflow', seed, processes, step: learner.step, seconds };","    const head = { ...lines, model: 'reflow', seed, processes, step: learner.step, seconds };"),
("  const bytes = (seconds: number) => {\n","  const lines = { ...LINES, steps: stepsIn(round) };\n  const bytes = (seconds: number) => {\n"),
("learning(learner, gradients, LINES, { round, before: (round - 1) * ROUND, bytes });","learning(learner, gradients, lines, { round, before: stepsBefore(round), bytes });"),
("  settings: typeof JUMPS | typeof LINES,\n","  settings: { readonly steps: number; readonly rate: number; readonly steady: number },\n"))
sub('src/training/distil/distil.test.ts',("    expect(apprentice.steps).toBe(round * ROUND);","    expect(apprentice.steps).toBe(round * ROUND + PRELUDE);"),("import { pairsOf } from './reflow.ts';","import { PRELUDE, pairsOf } from './reflow.ts';"))
sub(D+'Reading.tsx',("In the first round 150 steps learn","In the first round 500 steps learn"))
sub(D+'words.ts',("""const teacherWord = (): string => (experiment.getState().distilTeacher === 'exact' ? 'exact' : 'the network');
export const wholeName = (): string => `Teacher (${teacherWord()}), whole way`;
""",""))
sub(D+'Stage.tsx',("<Plane name={wholeName()} says","<Plane name=\"Teacher, whole way\" says"),(", wholeName }"," }"),("wholeFar,","wholeFar,"))
sub(D+'Controls.tsx',("        name={fields.distilJumps.label}\n","        name={spec.distils === 'jumps' ? fields.distilJumps.label : 'Steps'}\n"))
sub(D+'distil.css',("  --caption: 3.1rem;\n  --gap: 1.2rem;","  --caption: 1.9rem;\n  --gap: 1.2rem;"),("""    --across: 2;
    --rows: 3;
    --gap: 0.8rem;""","""    --caption: 3.1rem;
    --across: 2;
    --rows: 3;
    --gap: 0.8rem;"""))
