import { describe, expect, test } from 'vitest';
import { howToRead, readOfFigure, readOfResults } from '../../../src/learn/how-to-read.ts';
import { guidance } from '../charts/htg241.ts';
import { demoGuidance } from '../demo-guidance.ts';

const figureOf = (id: string) => guidance.figures.find((figure) => figure.id === id)!;
const ofFigure = (id: string) => howToRead(readOfFigure(guidance, figureOf(id)));
const ofStudy = (id: string) =>
  howToRead(readOfResults(guidance.results.filter(({ study }) => study.id === id)));
const questions = ({ reasons }: ReturnType<typeof howToRead>) =>
  reasons.map(({ question }) => question);

describe('the reading of a chart', () => {
  test('says counts, people in a hundred, and the calculated interval in its own voice', () => {
    const line = ofFigure('perioperative-outcomes').figures.find((phrases) =>
      phrases[0]?.text.startsWith('Perioperative morbidity in the arm “Cryotherapy”'),
    )!;
    expect(line[0]?.text).toContain('6 of 55 people. That is about 11 in every 100.');
    // prop.test(6, 55, correct = FALSE)$conf.int in R 4.5: 0.0509, 0.2183.
    expect(line[1]).toMatchObject({ voice: 'calculated' });
    expect(line[1]?.text).toContain(
      '55 people counted, the data are compatible with anything between 5 and 22 in every 100',
    );
  });

  test('counts procedures where procedures are counted', () => {
    const texts = ofFigure('adverse-events-series').figures.map(([phrase]) => phrase?.text);
    expect(texts.join(' ')).toContain('12 of 158 procedures. That is about 8 in every 100.');
  });

  test('says why a median without a range leaves much open', () => {
    expect(questions(ofFigure('median-survival'))).toContain(
      'What is not known when a median has no range?',
    );
    expect(questions(ofFigure('disease-free-survival'))).not.toContain(
      'What is not known when a median has no range?',
    );
  });

  test('speaks of “not significant” only where the guidance says it', () => {
    const question = 'Why does “not significant” not mean “no difference”?';
    // Of all differences, the guidance calls only perioperative mortality, 2.4.1, not significant.
    const charts = guidance.figures.filter(({ id }) => questions(ofFigure(id)).includes(question));
    expect(charts.map(({ id }) => id).toSorted()).toEqual([
      'forest-safety',
      'perioperative-outcomes',
    ]);
  });

  test('forbids setting separate studies against each other where a chart holds two', () => {
    const question = 'Can these studies be compared with each other?';
    expect(questions(ofFigure('adverse-events-series'))).toContain(question);
    expect(questions(ofFigure('haemorrhage'))).not.toContain(question);
  });

  test('a map of the evidence has no figures to read', () => {
    expect(ofFigure('evidence-map').figures).toEqual([]);
  });
});

describe('the reading of a study', () => {
  test('says of a series why it cannot compare', () => {
    expect(questions(ofStudy('series-326'))).toContain(
      'Why can a case series not compare treatments?',
    );
    expect(questions(ofStudy('trial-123'))).not.toContain(
      'Why can a case series not compare treatments?',
    );
  });

  // Paragraph 2.3 of tests/fixtures/official/lamp.md: a mean of 7.1 before treatment, 3.4 after it.
  test('says of each score when it was measured', () => {
    const { figures } = howToRead(readOfResults(demoGuidance('lamp').results));
    expect(figures.map(([phrase]) => phrase?.text)).toEqual(
      expect.arrayContaining([
        'Pain, “Lamp, at baseline”: 7.1.',
        'Pain, “Lamp, at follow-up”: 3.4.',
      ]),
    );
  });

  test('has nothing to read of advice without figures', () => {
    expect(ofStudy('specialist-advisers').figures).toEqual([]);
  });
});
