/** How often class and prompt are left out in training, each by itself, for guidance later (arXiv:2207.12598). */
export const DROPPED = 0.15;
