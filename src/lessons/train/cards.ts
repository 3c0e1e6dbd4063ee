import type { Cards } from '../card.ts';

export const cards = {
  ends: [
    {
      says: 'At zero',
      why: 'It would if every noisy point had one origin. Several data can be behind the same point, and the best answer to that is their mean.',
    },
    { says: 'At the floor' },
    {
      says: 'It does not end',
      why: 'It goes on getting better for long, but by less and less: soon the loss looks flat.',
    },
  ],
  three: [
    {
      says: 'The whole shape',
      why: 'It cannot know the shape: three points are all that it has ever seen.',
    },
    { says: 'Those three points' },
    {
      says: 'Points between them',
      why: 'At high noise it answers with their mean, which lies between. As noise goes, one of them remains.',
    },
  ],
  ten: [
    { says: 'That one 7' },
    {
      says: 'A 7 of its own',
      why: 'It has seen one 7 in its life. Nothing tells it which other pictures are sevens, too.',
    },
    {
      says: 'A blend of all ten',
      why: 'It is told the class. Of the ten only one can be behind the noise then, however much noise there is.',
    },
  ],
} satisfies Cards;
