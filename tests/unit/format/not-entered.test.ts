import { describe, expect, test } from 'vitest';
import { notEnteredText } from '../../../src/format/not-entered.ts';
import type { Guidance } from '../../../src/model/guidance.ts';
import { guidance } from '../charts/htg241.ts';

type Section = Guidance['sections'][number];
const [section] = guidance.sections;
const entered = (...notEntered: string[]): Section => ({
  ...section!,
  isEntered: true,
  notEntered,
});
const missing = (title: string): Section => ({ ...section!, isEntered: false, title });
const said = (...sections: Section[]) => notEnteredText({ sections });
const END = ' of the guidance: what stands there is missing here.';

// Expected by hand, as an editor would say it.
describe('what is not entered', () => {
  test('is nothing where all of it is', () => {
    expect(said(entered(), entered())).toBe('');
  });

  test('is one paragraph, or several', () => {
    expect(said(entered('2.1'))).toBe(`This site has not entered paragraph 2.1${END}`);
    expect(said(entered('2.1', '2.2'), entered('3.4'))).toBe(
      `This site has not entered paragraphs 2.1, 2.2 and 3.4${END}`,
    );
  });

  test('is one section by its title, or several', () => {
    expect(said(missing('Safety'))).toBe(`This site has not entered the section “Safety”${END}`);
    expect(said(missing('Safety'), missing('Costs'))).toBe(
      `This site has not entered the sections “Safety” and “Costs”${END}`,
    );
  });

  test('is the paragraphs, then the sections', () => {
    expect(said(missing('Safety'), entered('2.1'))).toBe(
      `This site has not entered paragraph 2.1 and the section “Safety”${END}`,
    );
  });
});
