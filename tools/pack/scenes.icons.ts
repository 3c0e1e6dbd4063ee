import type { ObjectName } from '../../src/data/scenes/objects.ts';

/** An emoji of Fluent Emoji Flat. dyed: its fills that take the colour that is asked for, the main one first. */
export interface Icon {
  readonly icon: string;
  readonly dyed?: readonly string[];
}

const dyed = (icon: string, fills: string): Icon => ({ icon, dyed: fills.split(' ') });
const own = (icon: string): Icon => ({ icon });

/** Chosen by eye: what is told from the others at a fifth of the picture's side. */
export const icons: Readonly<Record<ObjectName, Icon>> = {
  balloon: dyed('balloon', 'f8312f ff8687 ca0b4a'),
  car: dyed('automobile', 'f8312f ca0b4a'),
  umbrella: dyed('umbrella', '8d65c5'),
  shirt: dyed('t-shirt', '86d72f c3ef3c 44911b 00d26a'),
  heart: dyed('red-heart', 'f8312f ca0b4a f37366'),
  star: dyed('star', 'fcd53f'),
  tulip: dyed('tulip', 'ff6dc6 f70a8d'),
  book: dyed('closed-book', 'ca0b4a 990838'),
  cap: dyed('billed-cap', '6a8cff 8bafff 526ce3 6683ff'),
  dress: dyed('dress', '46a4fb'),
  butterfly: dyed('butterfly', 'ff6723 ff822d'),
  fish: dyed('fish', '00a6ed 0074ba'),
  bird: dyed('bird', 'ca0b4a'),
  key: dyed('key', 'f9c23c'),
  apple: dyed('red-apple', 'f8312f'),
  leaf: dyed('maple-leaf', 'f8312f ca0b4a'),
  diamond: dyed('gem-stone', '00a6ed 1c5cd7 aeddff 0084ce 26eafc b4f6fc'),
  bell: dyed('bell', 'f9c23c ff822d ffb02e'),
  shoe: dyed('high-heeled-shoe', 'ca0b4a'),
  backpack: dyed('backpack', 'f8312f ca0b4a'),
  teapot: dyed('teapot', 'f8312f ca0b4a ff822d'),
  telephone: dyed('telephone', 'f92f60 ca0b4a 990838'),
  glove: dyed('gloves', 'b859d3 6b438b 8c42b3'),
  scooter: dyed('motor-scooter', 'f92f60 ca0b4a'),
  truck: dyed('pickup-truck', 'f8312f'),
  bucket: dyed('bucket', '0074ba 00a6ed'),
  mushroom: dyed('mushroom', 'f8312f'),
  guitar: dyed('guitar', 'ca0b4a'),
  cat: own('cat'),
  dog: own('dog-face'),
  rabbit: own('rabbit-face'),
  fox: own('fox'),
  panda: own('panda'),
  pig: own('pig-face'),
  cow: own('cow-face'),
  frog: own('frog'),
  chick: own('front-facing-baby-chick'),
  penguin: own('penguin'),
  owl: own('owl'),
  turtle: own('turtle'),
  crab: own('crab'),
  whale: own('spouting-whale'),
  elephant: own('elephant'),
  lion: own('lion'),
  bee: own('honeybee'),
  banana: own('banana'),
  pineapple: own('pineapple'),
  watermelon: own('watermelon'),
  strawberry: own('strawberry'),
  carrot: own('carrot'),
  hamburger: own('hamburger'),
  pizza: own('pizza'),
  doughnut: own('doughnut'),
  cactus: own('cactus'),
  tree: own('deciduous-tree'),
  sunflower: own('sunflower'),
  snowman: own('snowman'),
  house: own('house'),
  robot: own('robot'),
  rocket: own('rocket'),
};
