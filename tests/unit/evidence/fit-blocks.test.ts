import { expect, test } from 'vitest';
import { fitBlocks } from '../../../src/evidence/fit-blocks.ts';
import { glanceBlocks } from '../../../src/evidence/glance-blocks.ts';
import { demo } from './demo.ts';

const [benefit] = glanceBlocks(demo('lamp')).domains;
const blocks = benefit!.blocks;

test('with room enough nothing is left', () => {
  expect(fitBlocks(blocks, Number.POSITIVE_INFINITY)).toEqual({ shown: blocks, left: [] });
});

test('what is shown and what is left are together all, in their order', () => {
  for (let lines = 0; lines < 60; lines += 1) {
    const { shown, left } = fitBlocks(blocks, lines);
    expect(shown).toEqual(blocks.slice(0, shown.length));
    expect(left).toEqual(blocks.slice(shown.length).flatMap(({ results }) => results));
  }
});

test('without room nothing is shown', () => {
  expect(fitBlocks(blocks, 0).shown).toEqual([]);
});
