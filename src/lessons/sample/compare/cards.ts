import type { Cards } from '../../card.ts';

export const cards = {
  same: [
    { says: 'Nearly' },
    {
      says: 'Somewhere else',
      why: 'That is so for samplers that add new noise, as DDPM does. DDIM follows one curve from its start.',
    },
    {
      says: 'Half of them',
      why: 'None is left to chance: each follows a curve of its own, with 10 steps only more coarsely.',
    },
  ],
  more: [
    {
      says: 'Noise is left over',
      why: 'The last step of any number goes to x̂₀, which has no noise in it. It is variety that is missing.',
    },
    { says: 'It stays near the middle' },
    {
      says: 'The same, only sooner',
      why: 'For DDIM that is nearly true. DDPM’s noise is right for short steps, and too little for long ones.',
    },
  ],
  astray: [
    {
      says: 'The one for x₀',
      why: 'Its answer is x̂₀ already: nothing has to be divided by the small signal, and it comes out nearly as v does.',
    },
    { says: 'The one for ε' },
    {
      says: 'None: they know the same',
      why: 'They learnt from the same data. But from ε̂ the data are found by dividing by a small number, and so are its errors.',
    },
  ],
  guided: [
    { says: 'It follows the prompt more' },
    {
      says: 'It adds detail',
      why: 'Pictures may look crisper, but what grows is how closely they follow; their variety gets less.',
    },
    {
      says: 'It takes more steps',
      why: 'The steps stay as many. What changes is the network’s answer: it goes beyond the one without the prompt.',
    },
  ],
} satisfies Cards;
