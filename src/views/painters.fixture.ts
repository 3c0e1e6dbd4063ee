/** For tests: every view, each with something to draw. */
import type { Axis, Schedule } from '../core/types.ts';
import { paintArrows } from './arrows.ts';
import { paintBlocks } from './blocks.ts';
import { paintPush } from './brush.ts';
import { paintCarried } from './carried.ts';
import { along, paintCurve, paintShares, signalShare } from './curves.ts';
import { levelSets, paintDensity } from './density.ts';
import { paintDrawnCurve } from './drawnCurve.ts';
import { paintContours, paintHeat } from './heat.ts';
import { paintLineChart } from './lineChart.ts';
import { paintLines } from './lines.ts';
import { paintMatrix } from './matrix.ts';
import { paintPairs } from './pairs.ts';
import { paintPartMap } from './partMap.ts';
import { paths } from './paths.ts';
import { paintFrame, paintPictures, paintPicturesAt } from './pixels.ts';
import { planeOf } from './plane.ts';
import { paintQuality } from './qualityChart.ts';
import { paintRegion } from './region.ts';
import { paintRow } from './row.ts';
import { clouds, scatter } from './scatter.ts';
import { paintShape, SHAPES } from './shapes.ts';
import { paintStops } from './stops.ts';
import { paintTrade } from './tradeChart.ts';
import { paintTree } from './tree.ts';

type Context = CanvasRenderingContext2D;

export const look = {
  paper: '#ffffff',
  ink: '#111111',
  data: '#0000ff',
  noise: '#ff0000',
  network: '#00ff00',
  line: 1,
  hair: '#cccccc',
  muted: '#777777',
  font: '13px Inter',
};
export const box = { width: 300, height: 200 };
const plane = planeOf(box);
const arc = (t: number) => ({ t, alpha: Math.cos((t * Math.PI) / 2), sigma: Math.sin((t * Math.PI) / 2) });
const schedule: Schedule = { label: 'arc', source: 'a test', level: arc };
const known: Schedule = { ...schedule, level: (t) => arc(t * t) };
const axis: Axis = {
  label: 't',
  place: ({ t }) => t,
  ticks: [
    [0, '0'],
    [1, '1'],
  ],
};
const few = [0, 0, 1, -1, -2, 0.5];
const many = Array.from({ length: 2000 }, (_, i) => 2.5 * Math.sin(i * i));
const bump = (x: number, y: number) => Math.exp(-(x * x + y * y));
const heat = () => ({
  size: 12,
  across: 12,
  values: Float64Array.from({ length: 144 }, (_, i) => bump((i % 12) - 6, i / 12 - 6)),
});

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const painters: Readonly<Record<string, (context: Context) => void>> = {
  paintArrows: (to) => {
    const style = { colour: look.ink, width: 2, opacity: 0.5, scale: 20 };
    paintArrows(to, few, [1, 1, 0, 0, -1, 0.5], plane, style);
    paintArrows(to, [0, 0], [1, 1], plane, { ...style, dash: [6, 4] });
  },
  paintPush: (to) => paintPush(to, plane, [0.5, 0.5], [1, -1], 0.6, look),
  paintShares: (to) => paintShares(to, schedule, box, look),
  paintCarried: (to) => {
    const links = [
      [0, 1],
      [1, 2],
    ] as const;
    paintCarried(to, { from: few, x: few.map((x) => x / 2), links, reach: 2 }, plane, 2, look);
    paintCarried(to, { from: few, x: few, links, reach: 2 }, plane, 2, { ...look, paper: '#101010' });
  },
  paintCurve: (to) => paintCurve(to, along(known, signalShare, 10), look.data, 2),
  paintDensity: (to) =>
    paintDensity(to, finished(levelSets(bump)), plane, { colour: look.data, fill: 0.1, line: 0.4 }),
  paintDrawnCurve: (to) =>
    paintDrawnCurve(
      to,
      box,
      {
        schedule,
        known,
        axis,
        scale: { ...axis, place: ({ alpha }) => alpha },
        mirrored: true,
        waste: { clean: 0.1, noise: 0.9 },
        stops: [0.2, 0.5, 1].map(arc),
        t: 0.5,
      },
      look,
    ),
  paintHeat: (to) => paintHeat(to, heat(), plane, { colour: look.noise, opacity: 0.8, passing: false }),
  paintContours: (to) => paintContours(to, heat(), plane, { colour: look.ink, width: 1 }),
  paintLines: (to) => {
    const points = [
      [0, 0.2],
      [0.5, 1.4],
      [1, 3],
    ] as const;
    paintLines(to, [{ points, colour: look.data, width: 2, dashed: true }], box, 8, 2, look);
  },
  paths: (to) =>
    paths(to, [few, few.map((x) => x / 2)], [0, 2], plane, { colour: look.ink, width: 1, opacity: 0.7 }),
  paintFrame: (to) => paintFrame(to, 2, 5, box, 4, look),
  paintMatrix: (context) =>
    paintMatrix(
      context,
      [
        { name: 'hat', values: [-3, 0, 1.5] },
        { name: 'red', values: [9, -9, 1], marked: true },
      ],
      box,
      { look, full: 3 },
    ),
  paintPairs: (to) => {
    const [x, beneath] = [many.slice(0, 96), many.slice(96, 192)];
    paintPairs(to, box, { x, beneath, event: [4, 4, 1], count: 6, columns: 2, gain: 0.5 }, look);
  },
  'paintPairs, noted': (to) => {
    const notes = ['0.12', '0.34', '0.56', '0.78'];
    const pairs = { x: many.slice(0, 64), beneath: many.slice(64, 128), event: [4, 4, 1] as const, gain: 1 };
    paintPairs(to, box, { ...pairs, count: 4, columns: 2, notes }, look);
  },
  paintPicturesAt: (to) =>
    paintPicturesAt(to, many.slice(0, 96), [4, 4, 3], 2, (i) => [8 * i, 3, 6], { look, gain: 1 }),
  paintPictures: (to) => paintPictures(to, many.slice(0, 96), [4, 4, 3], 2, box, { look, gain: 1 }),
  paintLineChart: (to) => {
    const lines = [
      {
        role: 'network' as const,
        points: [
          [0, 1],
          [40, 0.8],
          [100, 0.7],
        ] as const,
        opacity: 1,
      },
      {
        role: 'data' as const,
        points: [
          [0, 0.6],
          [100, 0.6],
        ] as const,
        opacity: 0.5,
        dashed: true,
      },
    ];
    paintLineChart(to, box, { lines, x: [0, 100], y: [0.5, 1], across: 'steps', up: 'loss', at: 40 }, look);
  },
  paintQuality: (to) => {
    const points = [10, 100].map((across) => ({ across, up: 2 / across, error: 0.3 / across }));
    const curves = [
      { label: 'DDIM', shape: 0, role: 'ink', points },
      { label: 'DPM-Solver++ (2M)', shape: 8, role: 'noise', points },
    ] as const;
    const axes = {
      x: { name: 'calls', log: true, ends: [0.8, 200] },
      y: { name: 'distance', log: true, ends: [0.005, 0.5] },
    } as const;
    const chosen = { across: 10, up: 0.2 };
    paintQuality(to, box, { curves, floor: 0.01, floorName: 'fresh data', chosen, ...axes }, look);
  },
  paintTrade: (to) => {
    const points = [0, 1, 8].map((scale) => ({ scale, mean: 1 - 0.05 * scale, error: scale ? 0.04 : null }));
    const curve = { label: 'as asked', role: 'network', shape: 0, dashed: false, points } as const;
    const other = { ...curve, label: 'variety, interval', role: 'data', shape: 3, dashed: true } as const;
    const words = { across: 'guidance', up: 'share' };
    const chosen = points.slice(1, 2);
    paintTrade(to, box, { curves: [curve, other], ticks: [0, 1, 8], chosen, ...words }, look);
  },
  paintBlocks: (to) => {
    const blocks = { shares: [0, 0.25, 1, 2], shape: [2, 2] as const };
    paintBlocks(to, blocks, box, 16, { fill: look.network, line: look.ink });
  },
  paintPartMap: (to) => {
    const map = Uint8Array.of(0, 1, 6, 2);
    paintPartMap(to, { map, shape: [2, 2], letters: ['A', 'B', 'C', 'D', 'E', 'F'] }, box, look);
  },
  paintRegion: (to) => paintRegion(to, { top: 2, left: 3, side: 4 }, box, 16, look),
  paintRow: (to) => paintRow(to, box, ['a', 'b', 'c'], 1, (index) => to.fillRect(index, 0, 1, 1), look),
  clouds: (to) => clouds(to, [{ x: many, radius: 1.5, opacity: 0.6 }], plane, look.network),
  scatter: (to) => scatter(to, few, plane, { colour: look.ink, radius: 2, opacity: 1 }),
  paintShape: (to) => {
    for (let shape = 0; shape < SHAPES; shape++)
      paintShape(to, shape, [20 * shape, 10], 5, look.ink, look.paper);
  },
  paintStops: (to) => paintStops(to, [{ at: [0, 0.3, 0.301, 1], reached: 2 }], box, 8, look),
  paintTree: (to) => {
    const trunk = { parent: null, from: 1, reached: 0, selected: false };
    paintTree(to, [trunk, { parent: 0, from: 0.6, reached: 0.2, selected: true }], box, 8, look);
  },
};
