import { describe, expect, test } from 'vitest';
import { paragraphText } from '../../../src/exports/paragraph-text.ts';
import { proseTree } from '../../../src/model/prose-tree.ts';
import { htg241, inv1 } from './documents.ts';

const { guidance } = htg241;
const textOf = (body: string) => paragraphText(guidance, proseTree(body));

describe('a paragraph as plain text', () => {
  // HTG241, 2.3.1.
  test('has its figures in the place of components', () => {
    expect(textOf('In a trial of <Value of="trial-123" />: <NotStated of="x" />.')).toBe(
      'In a trial of 123 patients: not stated in the guidance.',
    );
  });

  test('has its blocks on lines of their own, with plain spaces', () => {
    expect(textOf('One\nline.\n\nAnother, see <Reference of="3.1" />.')).toBe(
      'One\nline.\nAnother, see 3.1.',
    );
  });

  test('keeps the words of links and of emphasis, not their signs', () => {
    expect(textOf('By way of the [scheme](https://example.org) **only**.')).toBe(
      'By way of the scheme only.',
    );
  });

  test('has the items of a list on lines of their own', () => {
    expect(textOf('First:\n\n- one\n- two')).toBe('First:\none\ntwo');
  });

  test('says what should be done, and where more stands', () => {
    const text = paragraphText(
      inv1.guidance,
      inv1.guidance.paragraphs.find(({ number }) => number === '1.3')!.text,
    );
    expect(text).toBe(
      'Clinicians should record what 2.2.1 describes.\nRecord what happens (see 2.2.1).',
    );
  });

  test('refuses a value that is not there and a component that it does not know', () => {
    expect(() => textOf('<Value of="nothing" />')).toThrow('there is no value nothing');
    expect(() => textOf('<Chart of="nothing" />')).toThrow(
      'plain text cannot show the component Chart',
    );
  });
});

test.each([
  ['HTG241', htg241],
  ['the invented guidance', inv1],
])('no paragraph of %s shows its markup', (_name, document) => {
  const texts = document.guidance.paragraphs.map(({ text }) =>
    paragraphText(document.guidance, text),
  );
  expect(texts.filter((text) => text === '' || /<\/?\w|[{}\u00a0]|\]\(/.test(text))).toEqual([]);
});
