/** For each wrong answer of a card tests that prove what is said against it: files in src, and names in them. */
export type Proofs = Readonly<Record<string, readonly (readonly [file: string, test: string])[]>>;

/** Those of the lesson Guide. */
export const guideProofs: Proofs = {
  'guide/obedience/ever: More of what was asked, without end': [
    ['engine/claims.guidance.test.ts', 'gain next to nothing beyond guidance 3, and lose variety'],
  ],
  'guide/obedience/ever: Nothing: guidance is a matter of the start': [
    ['engine/claims.guidance.test.ts', 'are as asked more and vary less the more they are guided'],
  ],
  'guide/neighbours/copied: Copies: their distance is 0': [
    [
      'engine/claims.neighbours.test.ts',
      'portraits of somebody common are none of those that were learnt, though one is near',
    ],
  ],
  'guide/neighbours/copied: New ones, unlike anything learnt': [
    [
      'engine/claims.neighbours.test.ts',
      'portraits of somebody common are none of those that were learnt, though one is near',
    ],
  ],
  'guide/reference/hat: Yes, in another colour': [
    [
      'engine/claims.reference.test.ts',
      'from t₀ = 0.3 a hat comes back in its colour, though none is asked for',
    ],
  ],
  'guide/reference/hat: No, the prompt decides': [
    [
      'engine/claims.reference.test.ts',
      'from t₀ = 0.3 a hat comes back in its colour, though none is asked for',
    ],
    ['engine/claims.reference.test.ts', 'from t₀ = 0.9 most hats are gone'],
  ],
  'guide/mask/again: It stays: more steps are more of the same': [
    [
      'engine/claims.mask.test.ts',
      'with each step taken five times, the seam of half a portrait shrinks to a fraction',
    ],
  ],
  'guide/mask/again: It grows, with all the noise': [
    [
      'engine/claims.mask.test.ts',
      'with each step taken five times, the seam of half a portrait shrinks to a fraction',
    ],
  ],
  'guide/pull/ten: The same moon, only more surely': [
    ['engine/claims.guidance.test.ts', 'are nearly all of it with guidance 1 already'],
  ],
  'guide/pull/ten: They spread all over the plane': [
    [
      'engine/claims.guidance.test.ts',
      'lie closer together with guidance 10, and many of them outside of the data',
    ],
  ],
  'guide/words/never: Both pairs, as if it had met them': [
    [
      'engine/claims.words.test.ts',
      'of two pairs that no training portrait has, one is drawn nearly always, the other less than two times of three',
    ],
  ],
  'guide/words/never: Neither: what has not been met cannot be drawn': [
    [
      'engine/claims.words.test.ts',
      'of two pairs that no training portrait has, one is drawn nearly always, the other less than two times of three',
    ],
  ],
  'guide/layout/against: The prompt': [
    [
      'engine/claims.layout.test.ts',
      'a map is followed against the words that contradict it: the hat comes where it was asked for',
    ],
  ],
  'guide/layout/against: Half a hat': [
    [
      'engine/claims.layout.test.ts',
      'a map is followed against the words that contradict it: the hat comes where it was asked for',
    ],
  ],
  'guide/mix/colours: Green on some heads, purple on others': [
    [
      'engine/claims.guidance.test.ts',
      'asked for green hair and for purple hair at once mostly get grey hair, and few of them either',
    ],
  ],
  'guide/mix/colours: Both, side by side, as clear as alone': [
    [
      'engine/claims.guidance.test.ts',
      'asked for green hair and for purple hair at once mostly get grey hair, and few of them either',
    ],
  ],
  'guide/mix/contradict: On points of both moons': [['lessons/guide/mix/mix.test.ts', 'are never of both']],
  'guide/mix/contradict: On one moon or the other': [
    ['lessons/guide/mix/mix.test.ts', 'with weights of 1 end between the moons, none of them where data are'],
    ['lessons/guide/mix/mix.test.ts', 'with weights of 2 mostly end on data, half of them on each moon'],
  ],
};
