import { describe, expect, test } from 'vitest';
import { publicationMatch } from '../../../src/evidence/publication-match.ts';
import { invented } from '../model/invented.ts';

const study = (id: string) => invented.studies.find((one) => one.id === id)!;

// Expected by hand from tests/fixtures/guidance/complete/guidance/inv1/studies/trial-90.yaml.
describe('how a publication was matched', () => {
  const points = publicationMatch(invented, study('trial-90'));

  test('is told in the order: agrees, differs, not seen, adds', () => {
    expect(points.map(({ kind }) => kind)).toEqual([
      'arm',
      'agrees',
      'agrees',
      'differs',
      'unseen',
      'adds',
    ]);
  });

  test('shows both figures where they differ', () => {
    expect(points.find(({ kind }) => kind === 'differs')).toMatchObject({
      value: {
        id: 'trial-90.relief.cold',
        slots: [{ printed: '40%' }, { printed: '12' }, { printed: '30' }],
      },
      publication: '41%',
    });
  });

  test('is nothing where no publication was identified', () => {
    expect(publicationMatch(invented, study('series-25'))).toEqual([]);
  });

  test('cannot name an arm that the study does not have', () => {
    const { publication } = study('trial-90');
    if (publication === undefined) throw new Error('the fixture has lost its publication');
    const wrong = { ...publication, agrees: { arms: ['tepid'], values: [] } };
    expect(() => publicationMatch(invented, { ...study('trial-90'), publication: wrong })).toThrow(
      new RangeError('the study has no tepid'),
    );
  });
});
