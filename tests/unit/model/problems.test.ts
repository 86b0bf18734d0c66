import { describe, expect, test } from 'vitest';
import { oneOf, Problems } from '../../../src/model/problems.ts';

describe('what may be written instead', () => {
  test('is a short list in order', () => {
    expect(oneOf(['b', 'c', 'a'])).toBe('use one of a, b, c');
  });

  test('is, of a long list, what begins most like the name that was written', () => {
    const names = Array.from({ length: 13 }, (_, index) => `series-${index}.burns`);
    expect(oneOf([...names, 'trial-90.relief', 'trial-91.relief'], 'trial-9.burns')).toBe(
      'use one of trial-90.relief, trial-91.relief',
    );
  });

  test('is, of a long list, everything when nothing is alike', () => {
    const names = Array.from({ length: 13 }, (_, index) => `s${index}`);
    expect(oneOf(names, 'x')).toBe(`use one of ${names.toSorted().join(', ')}`);
  });

  test('is nothing where nothing is defined', () => {
    expect(oneOf([])).toBe('nothing is defined yet');
  });
});

describe('an unknown name', () => {
  const entry = { file: 'a.yaml' };

  test('is told with what is known', () => {
    const problems = new Problems();
    problems.addUnknown(entry, ['outcome'], 'outcome', 'fevr', ['fever']);
    expect(problems.all).toEqual([
      {
        file: 'a.yaml',
        path: ['outcome'],
        wrong: 'there is no outcome fevr',
        allowed: 'use one of fever',
      },
    ]);
  });

  test('is not told when the thing itself, or what it is part of, has been told', () => {
    const problems = new Problems(['trial-90']);
    problems.lose('series-40.burns');
    for (const name of ['trial-90', 'trial-90.relief.warm', 'series-40.burns.warm']) {
      problems.addUnknown(entry, [], 'value', name, []);
    }
    expect(problems.all).toEqual([]);
  });

  test('is told when only the beginning of its name is that of a lost thing', () => {
    const problems = new Problems(['trial-9']);
    expect(problems.isLost('trial-90')).toBe(false);
    expect(problems.isLost('trial-9.x')).toBe(true);
  });
});
