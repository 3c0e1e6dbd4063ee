import { sizeOf } from '../../../core/arrays.ts';
import { type Averaging, averages } from '../../../core/averages.ts';
import { DROPPED } from '../../../core/dropped.ts';
import { logSnr } from '../../../core/schedules.ts';
import { LIMIT } from '../../../core/unitLevel.ts';
import { emphasised } from '../../../core/weighting.ts';
import { dataset } from '../../../state/sources.ts';
import type { Pupil } from '../../common/pupil/pupil.ts';
import { scheduleOfPupil } from '../schedule.ts';
import { toldClasses } from '../toldClasses.ts';
import { type Data, dataOf, rounded } from './pytorchData.ts';

/** Places of the tables: what lies between two is straight. */
const PLACES = 257;

const held = (value: number): number => Math.min(LIMIT, Math.max(-LIMIT, value));

/** Of x0 and epsilon, by the names in the script. */
const targets = {
  v: 'alpha * eps - sigma * x0',
  epsilon: 'eps',
  x0: 'x0',
  velocity: 'eps - x0',
} as const;
/** x0 from x and the answer. */
const answers = {
  v: 'alpha * x - sigma * answer',
  epsilon: '(x - sigma * answer) / alpha.clamp(min=math.exp(-6))',
  x0: 'answer',
  velocity: '(x - sigma * answer) / (alpha + sigma)',
} as const;

/** Within the loop over the steps. */
const averaged = (averaging: Averaging): string =>
  averaging === 'latest'
    ? ''
    : `
    with torch.no_grad():  # The average over a fixed share of all steps.
        keep = (1 - 1 / step) ** ${Number((averages[averaging].exponent + 1).toFixed(3))}
        for slow, fast in zip(drawn.parameters(), network.parameters()):
            slow.lerp_(fast, 1 - keep)`;

/** What a network that is told of classes has beside the others. */
const told = (classes: number) => ({
  constant: `\nCLASSES = ${classes}`,
  hearing: `\n\n\ndef hearing(log_snr, label):
    """The level, and which class: the last place is that of none."""
    return torch.cat([features(log_snr), nn.functional.one_hot(label, CLASSES + 1)], 1)`,
  batch: `(x0, label), eps = data(BATCH), torch.randn(BATCH, NUMBERS)
    # At times it is told none, so that guidance has something to compare with.
    label = torch.where(torch.rand(BATCH) < ${DROPPED}, CLASSES, label)`,
  sample: `def sample(network, label, guidance=1.0):
    """By DDIM, of the classes asked for: [count, NUMBERS]."""
    x = torch.randn(len(label), NUMBERS)
    none = torch.full_like(label, CLASSES)
    for now, then in zip(RUN[:-1], RUN[1:]):
        asked, unasked = (expected(network, x, now.expand(len(label)), one) for one in (label, none))
        x0 = unasked + guidance * (asked - unasked)`,
});
const untold = {
  constant: '',
  hearing: '',
  batch: 'x0, eps = data(BATCH), torch.randn(BATCH, NUMBERS)',
  sample: `def sample(network, count):
    """By DDIM: [count, NUMBERS]."""
    x = torch.randn(count, NUMBERS)
    for now, then in zip(RUN[:-1], RUN[1:]):
        x0 = expected(network, x, now.expand(count))`,
};

/** What the end shows of it. */
function shown(data: Data, classes: number, event: readonly number[]): string {
  if (data.kind === 'pictures')
    return `for label, picture in enumerate(sample(drawn, torch.arange(CLASSES)).reshape(-1, ${event.slice(0, 2).join(', ')})):
    print(label)
    for row in picture.clamp(-1, 1):
        print("".join(" .:-=+*#%@"[int(4.99 * (value + 1))] * 2 for value in row))`;
  return classes ? 'print(sample(drawn, torch.arange(10) % CLASSES))' : 'print(sample(drawn, 10))';
}

/** The whole experiment as one file that needs PyTorch and nothing else. */
export function pytorchOf(
  pupil: Pick<Pupil, 'spec' | 'model' | 'emphasis'>,
  data: Data,
  averaging: Averaging,
): string {
  const { spec, model, emphasis } = pupil;
  const { event, kind } = dataset(spec.data);
  const classes = toldClasses(dataset(spec.data))?.length ?? 0;
  const parts = classes ? told(classes) : untold;
  const also = classes ? ', label' : '';
  const shares = Array.from({ length: PLACES }, (_, i) => (i + 0.5) / PLACES);
  const drawn = shares.map((share) => emphasised(emphasis, spec.learns, share));
  const schedule = scheduleOfPupil(pupil);
  const walked = Array.from({ length: 21 }, (_, i) => held(logSnr(schedule.level(1 - i / 20))));
  return `"""Unnoise: a diffusion model for ${kind.nouns[1]}. Needs PyTorch alone: python trained.py

Data: ${spec.data}. Predicts ${spec.learns}, ${schedule.label} schedule, loss weighting ${spec.weighting}.
Random numbers are PyTorch's own, so the figures are like those of the page, and not the same to the digit.
"""
import copy
import math

import torch
from torch import nn

torch.manual_seed(${spec.trial})
BATCH, RATE, STEPS = ${spec.batch}, ${spec.rate}, 2000
WIDTH, BLOCKS = ${model.width}, ${model.blocks}
NUMBERS = ${sizeOf(event)}${parts.constant}
# What a batch dwells on, at even shares: log-SNR, and how much an error counts there.
LOG_SNR = ${rounded(
    drawn.map(({ level }) => held(logSnr(level))),
    4,
  )}
COUNT = ${rounded(
    drawn.map(({ count }) => count),
    6,
  )}
# The levels of a run of 20 steps, from noise to data.
RUN = ${rounded(walked, 4)}
${dataOf(data, classes > 0)}


def level(log_snr):
    """Signal and noise of a variance-preserving level, each [..., 1]."""
    return torch.sigmoid(log_snr).sqrt()[..., None], torch.sigmoid(-log_snr).sqrt()[..., None]


def features(log_snr):
    """What the network is told: [B, 15]."""
    u = (log_snr / 12).clamp(-1, 1)[:, None]
    alpha, sigma = level(log_snr)
    waves = [wave(math.pi * u * 2 ** (k - 1)) for k in range(6) for wave in (torch.sin, torch.cos)]
    told = torch.cat([u, alpha, sigma, *waves], 1)
    return told${model.told ? '' : ' * 0  # It is not told.'}${parts.hearing}


def linear(inputs, outputs, scale=1.0):
    layer = nn.Linear(inputs, outputs)
    nn.init.normal_(layer.weight, std=scale / math.sqrt(inputs)) if scale else nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer


def normal(x):
    return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-5)


class Denoiser(nn.Module):
    def __init__(self):
        super().__init__()
        self.level = linear(15${classes ? ' + CLASSES + 1' : ''}, WIDTH)
        self.first, self.last = linear(NUMBERS, WIDTH), linear(WIDTH, NUMBERS, 0)
        self.a = nn.ModuleList(linear(WIDTH, WIDTH) for _ in range(BLOCKS))
        self.t = nn.ModuleList(linear(WIDTH, WIDTH) for _ in range(BLOCKS))
        self.b = nn.ModuleList(linear(WIDTH, WIDTH, 0) for _ in range(BLOCKS))

    def forward(self, x, log_snr${also}):
        told = nn.functional.silu(self.level(${classes ? 'hearing(log_snr, label)' : 'features(log_snr)'}))
        h = self.first(x)
        for a, t, b in zip(self.a, self.t, self.b):
            h = h + b(nn.functional.silu(a(normal(h)) + t(told)))
        return self.last(normal(h))


def at(table, share):
    place = (share * len(table) - 0.5).clamp(0, len(table) - 1)
    low = place.long().clamp(max=len(table) - 2)
    return torch.lerp(table[low], table[low + 1], place - low)


def expected(network, x, log_snr${also}):
    """E[x0 | x]."""
    alpha, sigma = level(log_snr)
    answer = network(x, log_snr${also})
    return ${answers[spec.learns]}


@torch.no_grad()
${parts.sample}
        (alpha, sigma), (alpha_then, sigma_then) = level(now), level(then)
        x = alpha_then * x0 + sigma_then * (x - alpha * x0) / sigma
    return x0


network = Denoiser()
# What draws.
drawn = ${averaging === 'latest' ? 'network' : 'copy.deepcopy(network)'}
optimiser = torch.optim.Adam(network.parameters(), RATE, betas=(0.9, 0.99), eps=1e-8)
for step in range(1, STEPS + 1):
    optimiser.param_groups[0]["lr"] = RATE * min(1, step / 200)
    share = (torch.arange(BATCH) + torch.rand(())) / BATCH
    log_snr, count = at(LOG_SNR, share), at(COUNT, share)[:, None]
    alpha, sigma = level(log_snr)
    ${parts.batch}
    loss = (count * (network(alpha * x0 + sigma * eps, log_snr${also}) - (${targets[spec.learns]})) ** 2).mean()
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()${averaged(averaging)}
    if step % 100 == 0:
        print(step, loss.item())
${shown(data, classes, event)}
`;
}
