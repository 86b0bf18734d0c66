import { numberOf } from '../../evidence/number-of.ts';
import { studyName, studySize } from '../../format/study.ts';
import type { Design, Figure, Guidance, Outcome, Result } from '../../model/guidance.ts';
import { urls } from '../../urls.ts';
import { chartFrame } from '../chart-frame.ts';
import type { EvidenceMapSpec } from '../chart-spec.ts';

type MapRow = EvidenceMapSpec['rows'][number];

const SHAPES = {
  'randomised-comparison': 'square',
  comparison: 'triangle',
  series: 'circle',
  'one-patient': 'diamond',
  review: 'square',
  unknown: 'diamond',
} satisfies Record<Exclude<Design['evidence'], 'advice'>, MapRow['shape']>;

/**
 * Which study reports on what: studies by groups of outcomes, efficacy before safety. Advice is no study.
 *
 * @throws RangeError when no study reports an outcome
 */
export function evidenceMapSpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'evidence-map' }>,
): EvidenceMapSpec {
  const results = guidance.results.filter(({ study }) => study.design.evidence !== 'advice');
  if (results.length === 0) throw new RangeError(`${figure.id} has no study to show`);
  const columns = [
    ...new Map(
      guidance.outcomes
        .filter((outcome) => results.some((result) => concerns(result, outcome)))
        .map(({ domain, group }) => [`${domain} ${group}`, { domain, label: group }]),
    ).values(),
  ];
  return {
    kind: 'evidence-map',
    ...chartFrame(guidance, figure, new Set(results.map(({ paragraph }) => paragraph.number))),
    columns,
    rows: guidance.studies.flatMap((study) => {
      const { name, evidence } = study.design;
      if (evidence === 'advice') return [];
      const own = results.filter((result) => result.study.id === study.id);
      const cells = columns.flatMap(({ domain, label }, column) => {
        const here = own.filter(({ outcome, alsoConcerns }) =>
          [outcome, ...alsoConcerns].some((one) => one.domain === domain && one.group === label),
        );
        const paragraphs = new Map(
          here.map(({ paragraph }) => [
            paragraph.number,
            { text: paragraph.number, url: urls.paragraph(guidance.id, paragraph) },
          ]),
        );
        return here.length === 0 ? [] : [{ column, paragraphs: [...paragraphs.values()] }];
      });
      return [
        {
          study: { text: studyName(study), url: urls.study(guidance.id, study.id) },
          design: name,
          size: studySize(study),
          amount: amountOf(study),
          shape: SHAPES[evidence],
          cells,
        },
      ];
    }),
  };
}

const concerns = ({ outcome, alsoConcerns }: Result, wanted: Outcome): boolean =>
  [outcome, ...alsoConcerns].some(({ id }) => id === wanted.id);

function amountOf({ size }: Result['study']): number | null {
  if (size === 'one-patient') return 1;
  return typeof size === 'string' ? null : (numberOf(size.reported) ?? null);
}
