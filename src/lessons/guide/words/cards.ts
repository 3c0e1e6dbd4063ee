import type { Cards } from '../../card.ts';

export const cards = {
  never: [
    {
      says: 'Both pairs, as if it had met them',
      why: 'Pink hair and sunglasses, yes. With a hat, the green is there in fewer than two portraits of three.',
    },
    { says: 'Pink hair with sunglasses always, green hair with a hat not always' },
    {
      says: 'Neither: what has not been met cannot be drawn',
      why: 'It puts halves together itself: pink hair and sunglasses come together nearly every time.',
    },
  ],
} satisfies Cards;
