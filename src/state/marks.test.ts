import { beforeEach, expect, it } from 'vitest';
import { forgetMarks, mark, marksNow, parseMarks } from './marks.ts';

beforeEach(forgetMarks);

it('a place is marked once', () => {
  mark('seen', 'noise');
  mark('seen', 'noise');
  mark('predicted', 'noise');
  expect(marksNow()).toEqual({ seen: ['noise'], predicted: ['noise'] });
});

it.each([null, '', '{', 'null', '3', '[]', '{"seen":3}', '{"seen":[1,{}]}'])(
  '“%s” gives no marks',
  (text) => {
    expect(parseMarks(text)).toEqual({ seen: [], predicted: [] });
  },
);

it('what can be read of damaged marks is kept', () => {
  expect(parseMarks('{"seen":["noise",4],"predicted":null}')).toEqual({ seen: ['noise'], predicted: [] });
});
