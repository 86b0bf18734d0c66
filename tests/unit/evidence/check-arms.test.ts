import { describe, expect, test } from 'vitest';
import { armProblems, armProofs } from '../../../src/evidence/check-arms.ts';
import { reconcile } from '../../../src/evidence/reconcile.ts';
import type { Guidance } from '../../../src/model/guidance.ts';
import { officialWords, type Reported } from './official-words.ts';

const pairsOf = (guidance: Guidance) => {
  const found = reconcile(guidance).paragraphs.find(
    ({ paragraph: { number } }) => number === '2.1',
  )!;
  // Every figure is taken up, or the words say nothing of it.
  expect(found.figures.length).toBeGreaterThan(0);
  return found;
};

/** What the words say of each figure of an arm: the figure, and the proof. */
const proofsOf = (guidance: Guidance) => {
  const { paragraph, figures } = pairsOf(guidance);
  return [...armProofs(guidance, paragraph, figures)].map(
    ([{ figure }, proof]) => `${figure.printed} ${proof}`,
  );
};
const problemsOf = (guidance: Guidance) => {
  const { paragraph, figures } = pairsOf(guidance);
  return armProblems(guidance, 'inv3', paragraph, figures);
};

const LAMP_AND_REST = { lamp: { short: 'Lamp' }, rest: { short: 'Rest' } };
const percentages = (id: string, arms: Readonly<Record<string, string>>, more = {}) => ({
  id,
  kind: 'percentage',
  arms: Object.fromEntries(
    Object.entries(arms).map(([arm, reported]) => [arm, { reported, total: 'not-stated' }]),
  ),
  ...more,
});
const trial = (...results: readonly unknown[]): Record<string, Reported> => ({
  trial: { arms: LAMP_AND_REST, results },
});

const TWO = 'Relapse was 8% with the lamp and 11% with rest.';

describe('figures of the arms of a study', () => {
  test('are proven where the words name their arms beside them', () => {
    const study = trial(percentages('relapse', { lamp: '8%', rest: '11%' }));
    const guidance = officialWords(TWO, study, ['trial.relapse.lamp', 'trial.relapse.rest']);
    expect(proofsOf(guidance)).toEqual(['8% proven', '11% proven']);
    expect(problemsOf(guidance)).toEqual([]);
  });

  test('are read by the editor where the official words are not at hand', () => {
    const study = trial(percentages('relapse', { lamp: '8%', rest: '11%' }));
    const guidance = officialWords(TWO, study, ['trial.relapse.lamp', 'trial.relapse.rest']);
    expect(proofsOf({ ...guidance, official: undefined })).toEqual([
      '8% read by the editor',
      '11% read by the editor',
    ]);
  });

  test('are read by the editor where the official words are those of another state of the document', () => {
    const study = trial(percentages('relapse', { lamp: '8%', rest: '11%' }));
    const guidance = officialWords(TWO, study, ['trial.relapse.lamp', 'trial.relapse.rest']);
    const official = { ...guidance.official!, paragraphs: { '2.1': TWO.replace('8%', '9%') } };
    expect(proofsOf({ ...guidance, official })).toEqual([
      '8% read by the editor',
      '11% read by the editor',
    ]);
  });

  test('are refused where they have changed places, in one problem at the first of them', () => {
    const study = trial({
      id: 'relapse',
      kind: 'proportion',
      arms: {
        lamp: { events: 17, total: 151, reported: '11%' },
        rest: { events: 12, total: 150, reported: '8%' },
      },
    });
    const words = 'Relapse was 8% (12/150) with the lamp and 11% (17/151) with rest.';
    const guidance = officialWords(words, study, ['trial.relapse.rest', 'trial.relapse.lamp']);
    expect(new Set(proofsOf(guidance).map((one) => one.split(' ')[1]))).toEqual(
      new Set(['exchanged']),
    );
    expect(problemsOf(guidance)).toEqual([
      {
        file: 'inv3/studies/trial.yaml',
        path: ['results', 0, 'arms', 'rest', 'reported'],
        wrong:
          'the official words of 2.1 give 8%, 12, 150 to Lamp; 11%, 17, 151 to Rest, and the study gives them to another arm',
        allowed: expect.stringContaining(
          'enter each figure for the arm that the source names',
        ) as string,
      },
    ]);
  });

  test('are left to the editor where an exception says that the words are misread', () => {
    const exceptions = [{ check: 'arms', reason: 'The words name the arms in another order.' }];
    const study = trial(percentages('relapse', { lamp: '11%', rest: '8%' }, { exceptions }));
    const guidance = officialWords(TWO, study, ['trial.relapse.rest', 'trial.relapse.lamp']);
    expect(proofsOf(guidance)).toEqual(['8% read by the editor', '11% read by the editor']);
  });

  test('are refused all the same where an exception is of another check', () => {
    const exceptions = [{ check: 'sum', reason: 'The source counts some patients twice.' }];
    const study = trial(percentages('relapse', { lamp: '11%', rest: '8%' }, { exceptions }));
    const guidance = officialWords(TWO, study, ['trial.relapse.rest', 'trial.relapse.lamp']);
    expect(proofsOf(guidance)).toEqual(['8% exchanged', '11% exchanged']);
  });

  test('are told apart by their result: each that is exchanged is a problem', () => {
    const study = trial(
      percentages('relapse', { lamp: '11%', rest: '8%' }),
      percentages('burns', { lamp: '5%', rest: '4%' }),
    );
    const guidance = officialWords(`${TWO} Burns were 4% with the lamp and 5% with rest.`, study, [
      'trial.relapse.rest',
      'trial.relapse.lamp',
      'trial.burns.rest',
      'trial.burns.lamp',
    ]);
    expect(problemsOf(guidance).map(({ path }) => path.join('.'))).toEqual([
      'results.0.arms.rest.reported',
      'results.1.arms.rest.reported',
    ]);
  });

  test('are told apart by their result: those of one that are exchanged are refused alone', () => {
    const study = trial(
      percentages('relapse', { lamp: '11%', rest: '8%' }),
      percentages('burns', { lamp: '4%', rest: '5%' }),
    );
    const guidance = officialWords(`${TWO} Burns were 4% with the lamp and 5% with rest.`, study, [
      'trial.relapse.rest',
      'trial.relapse.lamp',
      'trial.burns.lamp',
      'trial.burns.rest',
    ]);
    expect(proofsOf(guidance)).toEqual(['8% exchanged', '11% exchanged', '4% proven', '5% proven']);
  });

  test('are told apart by their time: those of one time that are exchanged are refused alone', () => {
    const followUp = { kind: 'time-points', reported: ['1', '3'], unit: 'years' };
    const study = trial({
      id: 'survival',
      kind: 'actuarial',
      followUp,
      arms: {
        lamp: [{ reported: '82%' }, { reported: '52%' }],
        rest: [{ reported: '71%' }, { reported: '64%' }],
      },
    });
    const words =
      'Survival at 1 and 3 years was 82% and 64% with the lamp and 71% and 52% with rest.';
    const guidance = officialWords(words, study, [
      'trial.survival.follow-up',
      'trial.survival.lamp.1-years',
      'trial.survival.rest.3-years',
      'trial.survival.rest.1-years',
      'trial.survival.lamp.3-years',
    ]);
    expect(proofsOf(guidance)).toEqual([
      '82% proven',
      '64% exchanged',
      '71% proven',
      '52% exchanged',
    ]);
  });

  test('are left to the editor where the words give two of three to one arm, which is no exchange', () => {
    const study = {
      trial: {
        arms: { ...LAMP_AND_REST, sham: { short: 'Sham' } },
        results: [percentages('relapse', { lamp: '8%', rest: '11%', sham: '12%' })],
      },
    };
    const words =
      'Relapse was 8% with the lamp and 11% after the lamp. It was 12% of patients in the sham group.';
    const guidance = officialWords(words, study, [
      'trial.relapse.lamp',
      'trial.relapse.rest',
      'trial.relapse.sham',
    ]);
    expect(proofsOf(guidance)).toEqual(['8% proven', '11% read by the editor', '12% proven']);
  });
});

test('figures of three arms are left to the editor where the words name two of them', () => {
  const study = {
    trial: {
      arms: { ...LAMP_AND_REST, sham: { short: 'Sham' } },
      results: [percentages('relapse', { lamp: '11%', rest: '8%', sham: '12%' })],
    },
  };
  const guidance = officialWords(`${TWO} It was 12% of others.`, study, [
    'trial.relapse.rest',
    'trial.relapse.lamp',
    'trial.relapse.sham',
  ]);
  expect(proofsOf(guidance)).toEqual([
    '8% read by the editor',
    '11% read by the editor',
    '12% read by the editor',
  ]);
});

describe('a figure that is given for one arm alone', () => {
  const study = (arm: string) => trial(percentages('relapse', { [arm]: '8%' }));
  const words = 'Relapse was reported in 8% of patients in the lamp group.';

  test('is proven where the words name its arm', () => {
    expect(proofsOf(officialWords(words, study('lamp'), ['trial.relapse.lamp']))).toEqual([
      '8% proven',
    ]);
  });

  test('is refused where the words name another', () => {
    expect(proofsOf(officialWords(words, study('rest'), ['trial.relapse.rest']))).toEqual([
      '8% exchanged',
    ]);
  });

  test('is refused where it has changed places with that of another result', () => {
    const counted = (id: string, arm: string, events: number, total: number, reported: string) => ({
      id,
      kind: 'proportion',
      arms: { [arm]: { events, total, reported } },
    });
    const both = trial(
      counted('relapse', 'rest', 12, 150, '8%'),
      counted('burns', 'lamp', 8, 151, '5%'),
    );
    const guidance = officialWords(
      'Relapse was reported in 8% (12/150) with the lamp and burns in 5% (8/151) with rest.',
      both,
      ['trial.relapse.rest', 'trial.burns.lamp'],
    );
    expect(proofsOf(guidance)).toEqual(
      ['8%', '12', '150', '5%', '8', '151'].map((figure) => `${figure} exchanged`),
    );
  });

  test('is left to the editor where the other of its sentence stands right with that arm', () => {
    const both = trial(
      percentages('relapse', { rest: '8%' }),
      percentages('burns', { lamp: '5%' }),
    );
    const guidance = officialWords(
      'Relapse was reported in 8% with the lamp and burns in 5% after the lamp.',
      both,
      ['trial.relapse.rest', 'trial.burns.lamp'],
    );
    expect(proofsOf(guidance)).toEqual(['8% read by the editor', '5% proven']);
  });

  test('is left to the editor where one figure of its arm stands right and one does not', () => {
    const three = trial(
      percentages('burns', { rest: '5%' }),
      percentages('relapse', { rest: '8%' }),
      percentages('pain', { lamp: '6%' }),
    );
    const guidance = officialWords(
      'Burns were 5% with rest, relapse was 8% with the lamp and pain 6% with rest.',
      three,
      ['trial.burns.rest', 'trial.relapse.rest', 'trial.pain.lamp'],
    );
    expect(proofsOf(guidance)).toEqual([
      '5% proven',
      '8% read by the editor',
      '6% read by the editor',
    ]);
  });

  test('is left to the editor where others of its sentence stand right', () => {
    const both = trial(
      percentages('relapse', { rest: '8%' }),
      percentages('burns', { rest: '5%' }),
    );
    const guidance = officialWords(
      'Relapse was reported in 8% with the lamp and burns in 5% with rest.',
      both,
      ['trial.relapse.rest', 'trial.burns.rest'],
    );
    expect(proofsOf(guidance)).toEqual(['8% read by the editor', '5% proven']);
  });

  test('is left to the editor where the words name no arm', () => {
    const guidance = officialWords('Relapse was reported in 8% of patients.', study('rest'), [
      'trial.relapse.rest',
    ]);
    expect(proofsOf(guidance)).toEqual(['8% read by the editor']);
  });
});

describe('what belongs to an arm besides its results', () => {
  test('is its size, and sizes that have changed places are refused once for the study', () => {
    const size = (total: number) => ({ total, printedIn: ['2.1'] });
    const study = (lamp: number, rest: number) => ({
      trial: {
        arms: {
          lamp: { short: 'Lamp', ...size(lamp) },
          rest: { short: 'Rest', ...size(rest) },
        },
        results: [{ id: 'relapse', kind: 'narrative', text: 'no change' }],
      },
    });
    const words = 'A trial compared the lamp (n=151) with rest (n=150).';
    const right = officialWords(words, study(151, 150), ['trial.arms.lamp', 'trial.arms.rest']);
    expect(proofsOf(right)).toEqual(['151 proven', '150 proven']);
    const wrong = officialWords(words, study(150, 151), ['trial.arms.rest', 'trial.arms.lamp']);
    expect(problemsOf(wrong).map((one) => one.wrong)).toEqual([
      'the official words of 2.1 give 151 to Lamp; 150 to Rest, and the study gives them to another arm',
    ]);
  });

  test('is how far it changed', () => {
    const study = (lamp: string, rest: string) =>
      trial({
        id: 'relapse',
        kind: 'comparison',
        changes: [
          { of: 'lamp', reported: lamp, unit: 'points', significance: 'not-stated' },
          { of: 'rest', reported: rest, unit: 'points', significance: 'not-stated' },
        ],
      });
    const words = 'Scores fell by 12 points with the lamp and 7 points with rest.';
    const right = officialWords(words, study('12', '7'), [
      'trial.relapse.lamp.change',
      'trial.relapse.rest.change',
    ]);
    expect(proofsOf(right)).toEqual(['12 proven', '7 proven']);
  });

  test('is what a group of its patients had', () => {
    const study = {
      trial: {
        arms: LAMP_AND_REST,
        groups: {
          treated: {
            label: 'Patients treated',
            short: 'Treated',
            of: 'lamp',
            total: 40,
            unit: 'patients',
            printedIn: [],
          },
        },
        results: [percentages('relapse', { treated: '8%', rest: '11%' })],
      },
    };
    const guidance = officialWords(TWO, study, ['trial.relapse.treated', 'trial.relapse.rest']);
    expect(proofsOf(guidance)).toEqual(['8% proven', '11% proven']);
  });
});

describe('nothing is said of', () => {
  test('a study of one arm', () => {
    const study = {
      series: { arms: { lamp: {} }, results: [percentages('relapse', { lamp: '8%' })] },
    };
    const guidance = officialWords('Relapse was 8% with the lamp.', study, ['series.relapse.lamp']);
    expect(proofsOf(guidance)).toEqual([]);
  });

  test('a p value, which belongs to a difference', () => {
    const study = trial({
      id: 'relapse',
      kind: 'comparison',
      changes: [
        {
          of: 'lamp',
          reported: '12',
          unit: 'points',
          significance: { p: { operator: '=', reported: '0.02' }, called: 'not-stated' },
        },
      ],
    });
    const guidance = officialWords('Scores fell by 12 points with the lamp (p=0.02).', study, [
      'trial.relapse.lamp.change',
    ]);
    expect(proofsOf(guidance)).toEqual(['12 proven']);
  });

  test('a number that is no evidence, and one figure that stands for both arms', () => {
    const study = trial(percentages('relapse', { lamp: '8%', rest: '8%' }));
    const guidance = officialWords('In group 2, relapse was 8% with the lamp.', study, [
      { notEvidence: '2', reason: 'cross-reference' },
      ['trial.relapse.lamp', 'trial.relapse.rest'],
    ]);
    expect(proofsOf(guidance)).toEqual([]);
  });

  test('the size of the study, its time, its scale, and what differs between its arms', () => {
    const study = {
      trial: {
        arms: LAMP_AND_REST,
        size: { reported: '301', unit: 'patients', printedIn: ['2.1'] },
        results: [
          {
            id: 'pain',
            kind: 'comparison',
            followUp: { kind: 'time-point', reported: '3', unit: 'months' },
            contrasts: [
              {
                of: 'lamp',
                against: 'rest',
                estimate: {
                  measure: 'mean-difference',
                  unit: 'points',
                  reported: '4',
                  interval: 'not-stated',
                  reference: 'not-stated',
                  favours: 'not-stated',
                },
                significance: 'not-stated',
              },
            ],
          },
          {
            id: 'score',
            kind: 'score',
            scale: { name: 'Pain', minimum: '0', maximum: '10', better: 'lower' },
            statistic: 'mean',
            arms: {
              lamp: { baseline: { reported: '7.1' }, followUp: 'not-stated', total: 'not-stated' },
            },
          },
        ],
      },
    };
    const guidance = officialWords(
      'In 301 patients the mean difference was 4 points at 3 months on a scale of 0 to 10; it was 7.1 with the lamp.',
      study,
      [
        'trial',
        'trial.pain.lamp-vs-rest',
        'trial.pain.follow-up',
        'trial.score.scale',
        'trial.score.lamp.baseline',
      ],
    );
    expect(proofsOf(guidance).map((one) => one.split(' ')[0])).toEqual(['7.1']);
  });

  test('a figure of all patients', () => {
    const study = {
      trial: {
        arms: LAMP_AND_REST,
        groups: {
          everyone: {
            label: 'All patients',
            short: 'Everyone',
            of: 'all',
            total: 40,
            unit: 'patients',
            printedIn: [],
          },
        },
        results: [percentages('relapse', { everyone: '8%' })],
      },
    };
    const guidance = officialWords('Relapse was 8% with the lamp or rest.', study, [
      'trial.relapse.everyone',
    ]);
    expect(proofsOf(guidance)).toEqual([]);
  });
});

describe('the words leave it to the editor', () => {
  test('where the place of a number in words is not certain', () => {
    const counts = (lamp: number, rest: number) =>
      trial({
        id: 'relapse',
        kind: 'count',
        unit: 'patients',
        arms: {
          lamp: { events: lamp, total: 'not-stated' },
          rest: { events: rest, total: 'not-stated' },
        },
      });
    const claims = ['trial.relapse.lamp', 'trial.relapse.rest'];
    const words = 'Relapse followed in two patients with the lamp and in 5 with rest.';
    expect(proofsOf(officialWords(words, counts(2, 5), claims))).toEqual([
      'two proven',
      '5 proven',
    ]);
    // Another “two” stands in words that came later.
    const guidance = officialWords(words, counts(2, 5), claims);
    const official = {
      ...guidance.official!,
      paragraphs: { '2.1': `After two weeks, ${words.replace('Relapse', 'relapse')}` },
    };
    expect(proofsOf({ ...guidance, official })).toEqual([
      'two read by the editor',
      '5 read by the editor',
    ]);
  });

  test('where a sentence prints two studies', () => {
    const result = percentages('relapse', { lamp: '8%' });
    const other = percentages('relapse', { rest: '11%' });
    const guidance = officialWords(
      TWO,
      {
        one: { arms: LAMP_AND_REST, results: [result] },
        two: { arms: LAMP_AND_REST, results: [other] },
      },
      ['one.relapse.lamp', 'two.relapse.rest'],
    );
    expect(proofsOf(guidance)).toEqual(['8% read by the editor', '11% read by the editor']);
  });
});
