import { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';

import { readPages } from '../support/read-pages.ts';

const pages = readPages(inject('siteFolder'));

/** What a numbered paragraph prints, and how many things it says are not stated. */
interface PrintedParagraph {
  readonly section: string;
  readonly number: string;
  /** Its figures in their order, those that belong together in one piece. */
  readonly figures: readonly string[];
  readonly notStated: number;
}

// Read from the official document (NICE HTG241, published 15 December 2010) for this test, by
// itself: neither from the ledger nor from the study files.
const PRINTED: readonly PrintedParagraph[] = [
  { section: 'recommendations', number: '1.1', figures: [], notStated: 0 },
  { section: 'recommendations', number: '1.2', figures: ['3.1'], notStated: 0 },
  { section: 'recommendations', number: '1.3', figures: [], notStated: 0 },
  { section: 'indications', number: '2.1.1', figures: [], notStated: 0 },
  { section: 'indications', number: '2.1.2', figures: [], notStated: 0 },
  { section: 'procedure', number: '2.2.1', figures: [], notStated: 0 },
  { section: 'procedure', number: '2.2.2', figures: [], notStated: 0 },
  { section: 'procedure', number: '2.2.3', figures: ['4 cm'], notStated: 0 },
  { section: 'procedure', number: '2.2.4', figures: [], notStated: 0 },
  {
    section: 'efficacy',
    number: '2.3.1',
    figures: ['123 patients', '14% (9 of 63)', '5% (3 of 60)', '10-year'],
    notStated: 1,
  },
  {
    section: 'efficacy',
    number: '2.3.2',
    figures: ['415 patients', '29 months', '34 months', 'p = 0.206'],
    notStated: 0,
  },
  {
    section: 'efficacy',
    number: '2.3.3',
    figures: [
      '326 patients',
      '29 months',
      '42% (136 of 326)',
      '32 months',
      '280 patients',
      '15% (41 of 280)',
      '41% (115 of 280)',
      '24% (68 of 280)',
      '20% (56 of 280)',
    ],
    notStated: 1,
  },
  { section: 'efficacy', number: '2.3.4', figures: [], notStated: 0 },
  {
    section: 'safety',
    number: '2.4.1',
    figures: [
      '223 patients',
      '2% (1 of 55)',
      '5% (8 of 168)',
      'p = 0.30',
      '11% (6 of 55)',
      '26% (44 of 168)',
      'p = 0.01',
    ],
    notStated: 0,
  },
  {
    section: 'safety',
    number: '2.4.2',
    figures: ['326 patients', '2% (7 of 326)', '1 patient', '1 patient'],
    // Period and causes.
    notStated: 2,
  },
  { section: 'safety', number: '2.4.3', figures: ['2 months'], notStated: 0 },
  {
    section: 'safety',
    number: '2.4.4',
    figures: [
      '8% (12 of 158 procedures)',
      '150 patients',
      '3 weeks',
      '38 °C',
      '33% (108 of 326)',
      '326 patients',
    ],
    notStated: 1,
  },
  {
    section: 'safety',
    number: '2.4.5',
    figures: ['4% (2 of 55)', '1% (2 of 168)', '223 patients'],
    notStated: 1,
  },
  { section: 'safety', number: '2.4.6', figures: [], notStated: 0 },
  { section: 'comments', number: '2.5.1', figures: [], notStated: 0 },
  { section: 'further-information', number: '3.1', figures: [], notStated: 0 },
];

/** The text under a paragraph's number, without its heading and what only opens on request. */
function bodyOf(address: string, number: string): HTMLElement {
  const page = pages.find((one) => one.address === address);
  const heading = page?.document.getElementById(number);
  const paragraph = heading?.closest('section')?.clone();
  if (!(paragraph instanceof HTMLElement)) throw new Error(`${address} has no paragraph ${number}`);
  for (const part of paragraph.querySelectorAll('[popover], details, h2, h3, .tools'))
    part.remove();
  return paragraph;
}

const plain = (element: HTMLElement): string =>
  element.structuredText.replaceAll(/[\s\u00a0]+/g, ' ').trim();

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)*%?/g) ?? [];

const places = PRINTED.flatMap((paragraph) => [
  { ...paragraph, address: `/guidance/htg241/${paragraph.section}/` },
  { ...paragraph, address: '/guidance/htg241/full/' },
]);

describe('The source', () => {
  test('has 21 numbered paragraphs', () => {
    expect(PRINTED).toHaveLength(21);
  });

  test.each(places)('$address shows the figures of $number and no others', (place) => {
    const text = plain(bodyOf(place.address, place.number));
    expect(text.length).toBeGreaterThan(20);
    expect(place.figures.filter((figure) => !text.includes(figure))).toEqual([]);
    expect(numbersIn(text)).toEqual(numbersIn(place.figures.join(' ')));
  });

  test.each(places)('$address says $notStated times what $number does not state', (place) => {
    const gaps = bodyOf(place.address, place.number).querySelectorAll('.not-stated');
    expect(gaps.map(plain)).toEqual(Array(place.notStated).fill('not stated in the guidance'));
  });

  test.each(['/guidance/htg241/update-information/', '/guidance/htg241/full/'])(
    '%s shows where the document comes from and what became of it',
    (address) => {
      const main = pages.find((page) => page.address === address)?.document.querySelector('main');
      const text = main === null || main === undefined ? '' : plain(main);
      const facts = [
        'HTG241',
        'IPG369',
        '15 December 2010',
        'January 2026',
        '978-1-4731-8257-8',
        'Healthcare Improvement Scotland',
        'www.nice.org.uk/guidance/htg241',
      ];
      expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
    },
  );
});
