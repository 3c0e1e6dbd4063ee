/** A thing that a scene can show. words: what it is called, the commonest first. */
export interface Drawable {
  readonly words: readonly string[];
  /** Where it is not the first word with an s. */
  readonly plural?: string;
  /** Whether its own colour is one that a caption can choose; else it has the colours that it has in nature. */
  readonly dyed?: true;
}

const dyed = (words: string, plural?: string) => ({ words: words.split(' '), plural, dyed: true }) as const;
const own = (words: string, plural?: string) => ({ words: words.split(' '), plural }) as const;

/** Everything that scenes are made of. Packed sprites and trained models rest on this order. */
export const objects = {
  balloon: dyed('balloon'),
  car: dyed('car automobile'),
  umbrella: dyed('umbrella'),
  shirt: dyed('shirt'),
  heart: dyed('heart'),
  star: dyed('star'),
  tulip: dyed('tulip flower'),
  book: dyed('book'),
  cap: dyed('cap hat'),
  dress: dyed('dress gown', 'dresses'),
  butterfly: dyed('butterfly', 'butterflies'),
  fish: dyed('fish', 'fish'),
  bird: dyed('bird'),
  key: dyed('key'),
  apple: dyed('apple'),
  leaf: dyed('leaf', 'leaves'),
  diamond: dyed('diamond gem'),
  bell: dyed('bell'),
  shoe: dyed('shoe'),
  backpack: dyed('backpack rucksack'),
  teapot: dyed('teapot'),
  telephone: dyed('telephone phone'),
  glove: dyed('glove mitten'),
  scooter: dyed('scooter moped'),
  truck: dyed('truck lorry'),
  bucket: dyed('bucket pail'),
  mushroom: dyed('mushroom toadstool'),
  guitar: dyed('guitar'),
  cat: own('cat kitty'),
  dog: own('dog puppy'),
  rabbit: own('rabbit bunny'),
  fox: own('fox', 'foxes'),
  panda: own('panda'),
  pig: own('pig piglet'),
  cow: own('cow'),
  frog: own('frog'),
  chick: own('chick'),
  penguin: own('penguin'),
  owl: own('owl'),
  turtle: own('turtle tortoise'),
  crab: own('crab'),
  whale: own('whale'),
  elephant: own('elephant'),
  lion: own('lion'),
  bee: own('bee bumblebee'),
  banana: own('banana'),
  pineapple: own('pineapple'),
  watermelon: own('watermelon melon'),
  strawberry: own('strawberry', 'strawberries'),
  carrot: own('carrot'),
  hamburger: own('hamburger burger'),
  pizza: own('pizza'),
  doughnut: own('doughnut'),
  cactus: own('cactus', 'cacti'),
  tree: own('tree'),
  sunflower: own('sunflower'),
  snowman: own('snowman', 'snowmen'),
  house: own('house'),
  robot: own('robot'),
  rocket: own('rocket spaceship'),
} as const satisfies Record<string, Drawable>;

export type ObjectName = keyof typeof objects;
export const objectNames = Object.keys(objects) as ObjectName[];

/** Whether a caption can choose its colour. */
export const isDyed = (name: ObjectName): boolean => (objects[name] as Drawable).dyed ?? false;
