import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/loader/yaml-file.ts';

const anything = z.record(z.string(), z.unknown());
const read = (text: string, schema: z.ZodType = anything, firstLine = 1) =>
  readYaml({ file: 'a.yaml', text, firstLine }, schema);

const TEXT = `title: Invented
results:
  - id: relief
    arms:
      warm: { events: 1,
              total: 2 }
  - id: burns
    arms: {}
`;

describe('the line of a field', () => {
  const { lineOf } = read(TEXT);
  test.each([
    [['title'], 1],
    [['results'], 2],
    [['results', 0], 3],
    [['results', 0, 'arms', 'warm', 'total'], 6],
    [['results', 'burns'], 7],
    [['results', 'burns', 'arms'], 8],
  ])('%o is %i', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  test('that does not exist is that of what should hold it', () => {
    expect(lineOf(['results', 'burns', 'label'])).toBe(7);
    expect(lineOf(['nothing'])).toBe(1);
  });

  test('of front matter counts from the top of the file', () => {
    expect(read(TEXT, anything, 2).lineOf(['results'])).toBe(3);
  });

  test('of an empty file is not known', () => {
    expect(read('').lineOf(['title'])).toBeUndefined();
  });
});

describe('a fault', () => {
  test('of the schema carries its line', () => {
    const { problems, data } = read(
      'a: 1\nb: 2\n',
      z.strictObject({ a: z.number(), b: z.string() }),
    );
    expect(data).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'a.yaml', line: 2, path: ['b'] }]);
  });

  test('of YAML carries its line and says what to look at', () => {
    expect(read('a: 1\nb: one: two\n').problems).toEqual([
      {
        file: 'a.yaml',
        path: [],
        line: 2,
        wrong: 'the YAML cannot be read (Nested mappings are not allowed in compact mappings)',
        allowed: 'check indentation, quotes and colons on and above this line',
      },
    ]);
  });

  test('is a key that is given twice', () => {
    expect(read('a: 1\nb: 2\na: 3\n').problems).toEqual([
      {
        file: 'a.yaml',
        path: [],
        line: 3,
        wrong: 'the key on this line is given a second time',
        allowed: 'keep one of the two',
      },
    ]);
  });

  test('is what an empty file lacks', () => {
    expect(read('', z.strictObject({ a: z.number() })).problems).toMatchObject([
      { path: ['a'], wrong: 'the field is missing' },
    ]);
  });
});

test('a quoted figure keeps its last zero, an unquoted one is a number', () => {
  expect(read("a: '0.30'\nb: 0.30\n").data).toEqual({ a: '0.30', b: 0.3 });
});
