import { describe, expect, test } from 'vitest';
import { figureUnits } from '../../../../src/cli/import/figure-units.ts';
import { sentenceItems } from '../../../../src/cli/import/sentence-items.ts';

const units = figureUnits({
  counted: { patients: 'patient', lesions: 'lesion', deaths: 'death', neuromas: 'neuroma' },
  measured: { ml: 'ml', points: 'point', 'lesions per patient': 'lesion per patient' },
});

// What a reader of each sentence takes the words around a figure to say; nothing where two readers differ.
describe('the items of a sentence', () => {
  test.each([
    [
      'a ratio without a name is a ratio',
      'Pain was 2½ times as frequent.',
      [{ figure: '2½', measure: 'ratio' }],
    ],
    ['a number of times is no ratio', 'It was given 3 times a day.', ['3']],
    [
      'the longer of two units counts',
      'There were 1.4 lesions per patient.',
      [{ figure: '1.4', unit: 'lesions per patient' }],
    ],
    [
      'a mean belongs to its own clause alone',
      'Mean blood loss was 350 ml; there were 1.4 lesions per patient.',
      [
        { figure: '350', statistic: 'mean', unit: 'ml' },
        { figure: '1.4', unit: 'lesions per patient' },
      ],
    ],
    [
      'two lists that “respectively” joins have no shared unit',
      'Scores fell from 41 and 42 to 17 and 30 in the lamp and rest groups respectively.',
      ['41', '42', '17', '30'],
    ],
    [
      'a p value in one of two brackets stands alone',
      'Relapse was 8% (12/151; p=0.04) compared with 11% (17/150).',
      ['8%', '12', '151', { figure: '0.04', operator: '=', measure: 'p' }, '11%', '17', '150'],
    ],
    [
      'a unit said for both ends of a range is given to both',
      'Oedema lasted 24 to 72 hours in 4 patients.',
      [
        { figure: '24', unit: 'hours' },
        { figure: '72', unit: 'hours' },
        { figure: '4', unit: 'patients' },
      ],
    ],
    [
      'a share in words keeps its unit',
      'In half of the patients it lasted a week.',
      [{ word: 'half', unit: 'patients' }],
    ],
  ])('%s', (_, sentence, items) => {
    expect(sentenceItems(sentence, units)).toEqual(items);
  });
});
