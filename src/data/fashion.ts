/** In the order of the labels (arXiv:1708.07747, table 2). */
export const fashionClasses = [
  'T-shirt',
  'trousers',
  'pullover',
  'dress',
  'coat',
  'sandal',
  'shirt',
  'sneaker',
  'bag',
  'ankle boot',
] as const;
