import { describe, expect, test } from 'vitest';
import { tidySvg } from '../../../src/charts/tidy-svg.ts';

const facts = {
  width: 100,
  height: 50,
  id: 'figure-wide',
  title: 'Less < more',
  description: 'Words',
  colours: new Map([
    ['#010101', { value: 'var(--ink)', calculated: false }],
    ['#010102', { value: 'var(--calc)', calculated: true }],
  ]),
};
const tidy = (marks: string) => tidySvg(`<svg xmlns="x">${marks}</svg>`, facts);

// What stands in the exported marks is how @napi-rs/canvas 1.1 writes them.
describe('tidySvg', () => {
  test('has a title and a description that name the drawing', () => {
    expect(tidy('')).toContain('aria-labelledby="figure-wide-title figure-wide-desc"');
    expect(tidy('')).toContain('<title id="figure-wide-title">Less &lt; more</title>');
    expect(tidy('')).toContain('<desc id="figure-wide-desc">Words</desc>');
  });

  test('keeps one place a run of text, moved to where it is shown', () => {
    const text =
      '<text fill="#010101" transform="translate(10 20)" font-size="12" font-weight="500" font-family="F" x="-3.34, 4.1, " y="11.71, ">0%</text>';

    expect(tidy(text)).toContain(
      '<text fill="var(--ink)" font-size="12" font-weight="600" x="6.7" y="31.7">0%</text>',
    );
  });

  test('joins the runs of a line that a space had parted', () => {
    const run = (place: string, text: string) =>
      `<text fill="#010101" font-size="12" x="${place}" y="${place}">${text}</text>`;

    expect(tidy(run('5, 9, ', 'one') + run('', '') + run('30, ', 'two'))).toContain(
      ' x="5" y="5">one two</text>',
    );
  });

  test('puts calculated marks in a group of their own', () => {
    const marks =
      '<rect fill="#010101" width="4" height="4"/><rect fill="#010102" x="9" width="4" height="4"/>';

    expect(tidy(marks)).toContain(
      '<path fill="var(--ink)" d="M0 0h4v4h-4z"/><g data-voice="calculated"><path fill="var(--calc)" d="M9 0h4v4h-4z"/></g>',
    );
  });

  test('joins neighbours that look alike, with steps that are relative and short', () => {
    const line = (d: string) =>
      `<path fill="none" stroke="#010101" stroke-width="1" stroke-miterlimit="10" d="${d}"/>`;

    expect(tidy(line('M0.04 0L0.04 9.96') + line('M5 5L7.5 2.5'))).toContain(
      '<path fill="none" stroke="var(--ink)" stroke-width="1" d="M0 0v10M5 5l2.5 -2.5"/>',
    );
  });

  test('drops what is clear and what clips', () => {
    const marks =
      '<rect fill-opacity="0" width="9" height="9"/><clipPath id="cl_3"><rect width="9" height="9"/></clipPath><g clip-path="url(#cl_3)"></g>';

    expect(tidy(marks)).not.toMatch(/rect|clip/);
  });

  test('refuses a colour that is not of the drawing', () => {
    expect(() => tidy('<rect fill="#ff0000" width="9" height="9"/>')).toThrow(
      '#ff0000 is not a colour of the drawing',
    );
  });
});
