import { describe, expect, test } from 'vitest';
import { contrastWordProblems } from '../../../src/evidence/check-contrast-words.ts';
import { reconcile } from '../../../src/evidence/reconcile.ts';
import { officialWords } from './official-words.ts';

const THREE = { lamp: { short: 'Lamp' }, rest: { short: 'Rest' }, sham: { short: 'Sham' } };
const TWO = { lamp: THREE.lamp, rest: THREE.rest };

type Said = Readonly<{
  of?: string;
  against?: string;
  p?: string;
  estimate?: string;
  ends?: readonly [low: string, high: string];
  favours?: string;
}>;
const contrast = ({ of = 'lamp', against = 'rest', p, estimate, ends, favours }: Said) => ({
  of,
  against,
  ...(estimate === undefined
    ? {}
    : {
        estimate: {
          measure: 'hazard-ratio',
          reported: estimate,
          interval: ends ? { level: '95%', low: ends[0], high: ends[1] } : 'not-stated',
          reference: 'not-stated',
          favours: favours ?? 'not-stated',
        },
      }),
  significance:
    p === undefined ? 'not-stated' : { p: { operator: '=', reported: p }, called: 'not-stated' },
});

/** What the words say against the contrasts of a trial, in the order in which they print them. */
const told = (words: string, said: readonly Said[], arms: typeof THREE | typeof TWO = THREE) => {
  const contrasts = said.map(contrast);
  const results = [{ id: 'relapse', kind: 'comparison', contrasts }];
  const guidance = officialWords(
    words,
    { trial: { arms, results } },
    contrasts.map(({ of, against }) => `trial.relapse.${of}-vs-${against}`),
  );
  const { paragraph, figures } = reconcile(guidance).paragraphs.find(
    (one) => one.paragraph.number === '2.1',
  )!;
  expect(figures.length).toBeGreaterThan(0);
  return contrastWordProblems(guidance, 'inv3', paragraph, figures);
};
const wrong = (...args: Parameters<typeof told>) => told(...args).map((one) => one.wrong);

describe('the arms beside a figure of a difference', () => {
  const words =
    'Relapse differed (p=0.12 for lamp compared with rest; p=0.004 for sham compared with lamp).';

  test('are those of the study, in either order', () => {
    expect(told(words, [{ p: '0.12' }, { against: 'sham', p: '0.004' }])).toEqual([]);
  });

  test('are told where they are others', () => {
    expect(told(words, [{ against: 'sham', p: '0.12' }, { p: '0.004' }])).toEqual([
      {
        file: 'inv3/studies/trial.yaml',
        path: ['results', 0, 'contrasts', 0, 'significance', 'p'],
        wrong: 'the official words of 2.1 give 0.12 to Lamp and Rest, and not to Lamp and Sham',
        allowed:
          'name the arms as the source does; where it calls an arm by another name, add that under alsoCalled',
      },
      expect.objectContaining({
        wrong: 'the official words of 2.1 give 0.004 to Sham and Lamp, and not to Lamp and Rest',
      }),
    ]);
  });

  test.each([
    ['behind it', 'The hazard ratio was 0.73 for the lamp compared with sham.'],
    [
      'behind it, as what is between them',
      'The hazard ratio was 0.73 between lamp and, against it, sham.',
    ],
    ['before it', 'The hazard ratio for relapse, lamp compared with sham, was 0.73.'],
    ['before it, at the beginning', 'For lamp versus sham, the hazard ratio was 0.73.'],
    ['behind it, at once', 'The hazard ratio was 0.73, lamp compared with sham.'],
  ])('are read %s', (_, sentence) => {
    expect(wrong(sentence, [{ estimate: '0.73' }])).toEqual([
      'the official words of 2.1 give 0.73 to Lamp and Sham, and not to Lamp and Rest',
    ]);
  });

  test.each([
    ['it names no arms', 'The hazard ratio was 0.73.'],
    ['it names one arm', 'The hazard ratio was 0.73 compared with sham.'],
    ['it names three', 'The hazard ratio was 0.73 for the lamp compared with sham or rest.'],
    ['it names one arm twice', 'The hazard ratio was 0.73 for sham compared with sham.'],
    ['it compares nothing', 'The hazard ratio was 0.73 for the lamp and sham.'],
    [
      'the comparison is another one',
      'The hazard ratio was 0.73 for the lamp and sham, compared at one year.',
    ],
    ['other words open it', 'The hazard ratio was 0.73 at most for the lamp compared with sham.'],
    [
      'they stand in another clause',
      'The hazard ratio was 0.73; for the lamp compared with sham nothing is known.',
    ],
    [
      'they stand in an earlier clause',
      'The lamp was compared with sham; the hazard ratio was 0.73.',
    ],
  ])('are not told where %s', (_, sentence) => {
    expect(wrong(sentence, [{ estimate: '0.73' }])).toEqual([]);
  });

  test('are not read for the ends of an interval', () => {
    expect(
      wrong('The hazard ratio was 0.73 (95% CI 0.55 to 0.98 for lamp compared with sham).', [
        { estimate: '0.73', ends: ['0.55', '0.98'] },
      ]),
    ).toEqual([]);
  });
});

describe('the arm that an estimate favours', () => {
  test.each([
    'The hazard ratio of 0.73 was in favour of the lamp.',
    'The hazard ratio of 0.73 favours lamp.',
    'The hazard ratio of 0.73 favoured the lamp.',
    'The outcome favored the  lamp, with a hazard ratio of 0.73.',
    'The hazard ratio was 0.73, favouring the lamp over rest.',
  ])('is that of the study: %s', (sentence) => {
    expect(told(sentence, [{ estimate: '0.73', favours: 'lamp' }], TWO)).toEqual([]);
    expect(told(sentence, [{ estimate: '0.73', favours: 'rest' }], TWO)).toEqual([
      {
        file: 'inv3/studies/trial.yaml',
        path: ['results', 0, 'contrasts', 0, 'estimate', 'favours'],
        wrong:
          'the official words of 2.1 say that 0.73 favours Lamp, and trial.relapse.lamp-vs-rest says rest',
        allowed:
          'name the arms as the source does; where it calls an arm by another name, add that under alsoCalled',
      },
    ]);
  });

  test.each([
    ['they favour none', 'The hazard ratio was 0.73 with the lamp.'],
    ['they favour something else first', 'A hazard ratio of 0.73 favoured early use of the lamp.'],
    ['they favour both', 'The hazard ratio of 0.73 favours the lamp; others favour the rest.'],
  ])('is not told where %s', (_, sentence) => {
    expect(wrong(sentence, [{ estimate: '0.73', favours: 'rest' }], TWO)).toEqual([]);
  });

  test('is not told where a sentence prints two estimates', () => {
    expect(
      wrong('The hazard ratios were 0.73 and 0.81 in favour of the lamp.', [
        { estimate: '0.73', favours: 'rest' },
        { against: 'sham', estimate: '0.81', favours: 'sham' },
      ]),
    ).toEqual([]);
  });

  test('is told of an estimate that has an interval and a p value', () => {
    expect(
      wrong('The hazard ratio of 0.73 (95% CI 0.55 to 0.98; p=0.02) favours the lamp.', [
        { estimate: '0.73', ends: ['0.55', '0.98'], p: '0.02', favours: 'rest' },
      ]),
    ).toHaveLength(1);
  });

  test('is told of two estimates in two sentences', () => {
    expect(
      wrong('The hazard ratio of 0.73 favours the lamp. That of 0.81 favours the lamp.', [
        { estimate: '0.73', favours: 'rest' },
        { against: 'sham', estimate: '0.81', favours: 'sham' },
      ]),
    ).toHaveLength(2);
  });

  test('is not told of a p value', () => {
    expect(wrong('The outcome favoured the lamp (p=0.02).', [{ p: '0.02' }])).toEqual([]);
  });
});

test('numbers that are no evidence, and figures of one arm, say nothing of a difference', () => {
  const guidance = officialWords(
    'In group 2, relapse was 8% for the lamp compared with sham.',
    {
      trial: {
        arms: THREE,
        results: [
          {
            id: 'relapse',
            kind: 'percentage',
            arms: { lamp: { reported: '8%', total: 'not-stated' } },
          },
        ],
      },
    },
    [{ notEvidence: '2', reason: 'cross-reference' }, 'trial.relapse.lamp'],
  );
  const { paragraph, figures } = reconcile(guidance).paragraphs.at(-1)!;
  expect(figures).toHaveLength(2);
  expect(contrastWordProblems(guidance, 'inv3', paragraph, figures)).toEqual([]);
});

test('without the official words, or with those of another state, nothing is said', () => {
  const contrasts = [contrast({ estimate: '0.73', favours: 'rest' })];
  const guidance = officialWords(
    'The hazard ratio of 0.73 favours the lamp.',
    { trial: { arms: TWO, results: [{ id: 'relapse', kind: 'comparison', contrasts }] } },
    ['trial.relapse.lamp-vs-rest'],
  );
  const { paragraph, figures } = reconcile(guidance).paragraphs.at(-1)!;
  const of = (official: typeof guidance.official) =>
    contrastWordProblems({ ...guidance, official }, 'inv3', paragraph, figures);
  expect(of(guidance.official)).toHaveLength(1);
  expect(of(undefined)).toEqual([]);
  expect(of({ ...guidance.official!, paragraphs: { '2.1': 'It was 0.74.' } })).toEqual([]);
});
