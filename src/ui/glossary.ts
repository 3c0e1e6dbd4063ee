/** The terms of the field that the page uses, each in plain words: one entry in one place. */

export interface Entry {
  readonly name: string;
  /** What else it is called, the names of controls among them. */
  readonly also?: readonly string[];
  readonly symbol?: string;
  /** One or two plain sentences. */
  readonly says: string;
  /** Where it comes from, as Cited takes it. */
  readonly paper?: string;
}

export const glossary = {
  attention: {
    name: 'Attention',
    says: 'How each place of a picture chooses what it takes from the words of a prompt: in shares that add up to 1.',
    paper: 'arXiv:1706.03762',
  },
  averaging: {
    name: 'Averaging',
    says: 'A network is drawn with by the mean of its weights over the last steps: so wide a share of all steps so far. Single steps shake, their mean does not.',
    paper: 'arXiv:2312.02696',
  },
  batch: {
    name: 'Batch',
    says: 'The samples that are looked at before each step of a training. More of them make the step surer, and slower.',
  },
  bend: {
    name: 'Bend',
    also: ['Bend S'],
    says: 'How far ways are from straight lines walked at an even speed, as a share of how far noise and data are apart. At 0 one step is the whole way.',
    paper: 'arXiv:2209.03003',
  },
  calls: {
    name: 'Network call',
    also: ['NFE'],
    says: 'One question to the network. The number of calls (function evaluations, NFE) is what a sample costs.',
  },
  clipping: {
    name: 'Limiting x̂₀',
    also: ['Limit x̂₀'],
    says: 'What happens when x̂₀ has colours that do not exist: it is cut off (clipped), scaled back (dynamic thresholding), or left as it is (off).',
    paper: 'arXiv:2205.11487',
  },
  coverage: {
    name: 'Coverage',
    says: 'The share of real samples that have a generated sample in their neighbourhood. It is low when variety is missing.',
    paper: 'arXiv:2002.09797',
  },
  ddim: {
    name: 'DDIM',
    says: 'A sampler that adds no noise when η is 0: the same start then gives the same sample. It needs far fewer steps than DDPM.',
    paper: 'arXiv:2010.02502',
  },
  ddpm: {
    name: 'DDPM',
    says: 'A sampler that adds new noise in every step but the last. It needs many short steps.',
    paper: 'arXiv:2006.11239',
  },
  denoiser: {
    name: 'Denoiser',
    says: 'A function that looks at noisy x and gives x̂₀, the mean of all data that could be behind it. A network learns it; for simple data there is an exact formula.',
  },
  density: {
    name: 'Probability density',
    also: ['Density'],
    symbol: 'p_t',
    says: 'How likely x is near a place, for each unit of area. With more noise it becomes smoother.',
  },
  gan: {
    name: 'GAN',
    says: 'Generative adversarial network: a generator draws in one pass, a discriminator learns to tell its samples from data, and the generator learns from what gives it away.',
    paper: 'arXiv:1406.2661',
  },
  discriminator: {
    name: 'Discriminator',
    says: 'The network of a GAN that learns to tell generated data from real ones. What it says is all that the generator learns from.',
    paper: 'arXiv:1406.2661',
  },
  distillation: {
    name: 'Distillation',
    also: ['Student'],
    says: 'Teaching a network, the student, to reach in one long step what its teacher reaches in many short ones.',
    paper: 'arXiv:2202.00512',
  },
  dpmSolver: {
    name: 'DPM-Solver++',
    says: 'A sampler that adds no noise and also uses the previous answer of the network. The variant (2M) has order 2 and needs few steps.',
    paper: 'arXiv:2211.01095',
  },
  effective: {
    name: 'Effective number',
    also: ['effective candidates'],
    symbol: '1 / Σ w²',
    says: 'How many candidates still count. With equal weights it is their number; it is 1 when one has all the weight.',
  },
  energyDistance: {
    name: 'Energy distance',
    says: 'How different two sets of pictures are: twice the mean distance between the sets, minus the mean distance within each. It is 0 on average if both come from the same data.',
    paper: 'doi:10.1016/j.jspi.2013.03.018',
  },
  epsilon: {
    name: 'Noise',
    symbol: 'ε',
    says: 'Random numbers with mean 0 and variance 1. ε̂ is the noise that the network sees in x.',
    paper: 'arXiv:2006.11239',
  },
  eta: {
    name: 'Eta',
    also: ['η'],
    symbol: 'η',
    says: 'How much new noise a step adds. With 0 it adds none; 1 is as much as DDPM.',
    paper: 'arXiv:2010.02502',
  },
  fidelity: {
    name: 'Density of samples',
    says: 'How many neighbourhoods of real samples a generated sample lies in, compared with real ones. Low means that samples look unlike the data.',
    paper: 'arXiv:2002.09797',
  },
  forward: {
    name: 'Forward process',
    symbol: 'q',
    says: 'The way from data to noise. It is a fixed formula: nothing is learned.',
    paper: 'arXiv:2006.11239',
  },
  frechet: {
    name: 'Fréchet distance',
    also: ['FID'],
    says: 'How far apart two sets are if each is treated as a Gaussian: it compares means and covariances. Squared, in the features of one well-known network, it is the FID.',
    paper: 'arXiv:1706.08500',
  },
  guidance: {
    name: 'Guidance',
    symbol: 'w',
    says: 'How strongly the class or the prompt is followed. The plain network has 1; more means closer to what is asked for, with less variety.',
    paper: 'arXiv:2207.12598',
  },
  heun: {
    name: 'Heun’s method',
    also: ['Heun'],
    says: 'A sampler of order 2 that calls the network twice a step: where the step begins, and where it would end.',
    paper: 'arXiv:2206.00364',
  },
  inversion: {
    name: 'Inversion',
    says: 'Running DDIM from data to noise: it finds the noise from which DDIM would make a given sample.',
    paper: 'arXiv:2010.02502',
  },
  latent: {
    name: 'Latent',
    says: 'A smaller form of a picture, made by an autoencoder. Large image generators denoise latents and decode the last one into a picture.',
    paper: 'arXiv:2112.10752',
  },
  learningRate: {
    name: 'Learning rate',
    says: 'How long the steps of a training are. Too short, and it takes for ever; too long, and it never settles.',
  },
  likelihood: {
    name: 'Likelihood',
    says: 'How probable a model makes the data that were observed. Diffusion models are trained with a bound on it, or with a variant that weighs the noise levels differently.',
    paper: 'arXiv:2107.00630',
  },
  logSnr: {
    name: 'Log-SNR',
    also: ['log-SNR', 'SNR'],
    symbol: 'ln α²/σ²',
    says: 'The logarithm of the signal-to-noise ratio. It is high near data, 0 where both are equal, and low near noise.',
    paper: 'arXiv:2107.00630',
  },
  lossFloor: {
    name: 'Floor of the loss',
    says: 'The least loss that any network can reach on its data: that of the exact answer. It is above zero, since different data can lie behind the same noisy point.',
  },
  lossWeighting: {
    name: 'Loss weighting',
    says: 'How much an error counts at each noise level, and which levels are drawn. It decides what a network learns first.',
    paper: 'arXiv:2303.09556',
  },
  order: {
    name: 'Order',
    says: 'How fast the error of a run falls when steps get shorter. With order 2, half the step length leaves about a quarter of the error.',
    paper: 'arXiv:2206.00364',
  },
  ode: {
    name: 'Probability flow',
    also: ['ODE'],
    symbol: 'dx/dt',
    says: 'An ordinary differential equation (ODE) that takes noise to data without new noise. At every level its points have the same density as points that move with noise.',
    paper: 'arXiv:2011.13456',
  },
  posterior: {
    name: 'Posterior',
    symbol: 'p(x₀ | x_t)',
    says: 'What is likely after something has been seen: here, how likely each of the data is to be behind the noisy x_t.',
  },
  prediction: {
    name: 'Prediction',
    says: 'What the network is trained to give: the noise ε, the data x₀, or a mix of both such as v. Each of them can be computed from another.',
    paper: 'arXiv:2202.00512',
  },
  reflow: {
    name: 'Reflow',
    says: 'Making the ways of a flow straight: a network learns the straight lines between noise and the data that the flow makes of it.',
    paper: 'arXiv:2209.03003',
  },
  sampler: {
    name: 'Sampler',
    says: 'The rule that takes noise to data. In each step it calls the network and decides how far x moves.',
  },
  schedule: {
    name: 'Schedule',
    symbol: 'α_t, σ_t',
    says: 'How much signal and how much noise there is at each time, from data (t = 0) to noise (t = 1).',
  },
  score: {
    name: 'Score',
    symbol: '∇ ln p_t',
    says: 'The direction in which noisy data become more likely fastest, and how fast. It equals −ε̂/σ.',
    paper: 'arXiv:2011.13456',
  },
  seed: {
    name: 'Seed',
    says: 'The number that all random draws follow from. The same seed with the same settings gives the same result.',
  },
  slerp: {
    name: 'Slerp',
    says: 'Spherical interpolation: the way between two noises along a sphere, so that every place on it is as long as noise.',
    paper: 'doi:10.1145/325334.325242',
  },
  slicedWasserstein: {
    name: 'Sliced Wasserstein distance',
    also: ['sliced Wasserstein'],
    says: 'How far apart two clouds of points are. Along many directions, both clouds are sorted and compared point by point.',
    paper: 'doi:10.1007/s10851-014-0506-3',
  },
  spacing: {
    name: 'Spacing',
    says: 'Where the steps of a run lie between noise and data.',
    paper: 'arXiv:2305.08891',
  },
  standardError: {
    name: 'Standard error',
    also: ['±'],
    symbol: '±',
    says: 'How much a measured mean would typically change with other random draws. Differences smaller than this mean nothing.',
  },
  steps: {
    name: 'Steps',
    says: 'How many moves a run makes from noise to data. More steps cost more calls and usually leave less error.',
  },
  straightness: {
    name: 'Straightness',
    says: 'The distance between the two ends of a path, divided by its length. A straight line has 1.',
  },
  timestep: {
    name: 'Timestep',
    also: ['noise level'],
    symbol: 't',
    says: 'Where x stands between data (t = 0) and noise (t = 1). Papers often count it in 1,000 whole steps.',
  },
  v: {
    name: 'v',
    symbol: 'αε − σx₀',
    says: 'A mix of noise and data that a network can be trained to predict.',
    paper: 'arXiv:2202.00512',
  },
  variance: {
    name: 'Variance',
    says: 'How widely values spread around their mean: the mean of the squared distance from it.',
  },
  velocity: {
    name: 'Velocity',
    also: ['u'],
    symbol: 'u',
    says: 'How fast x moves along the probability flow, and where to. With the flow schedule it is x̂₀ − ε̂ on the way to data.',
    paper: 'arXiv:2210.02747',
  },
  x0: {
    name: 'Clean data',
    symbol: 'x₀',
    says: 'A sample before noise is added. The network’s answer, x̂₀, is the mean of all data that could be behind x.',
    paper: 'arXiv:2006.11239',
  },
} as const satisfies Record<string, Entry>;

export type TermName = keyof typeof glossary;

export const entryOf = (term: TermName): Entry => glossary[term];

const byName = new Map<string, TermName>(
  (Object.keys(glossary) as TermName[]).flatMap((term) => {
    const { name, also = [] } = entryOf(term);
    return [name, ...also].map((one): [string, TermName] => [one, term]);
  }),
);

/** The term of this name, if it is one. */
export const termNamed = (name: string): TermName | undefined => byName.get(name);
