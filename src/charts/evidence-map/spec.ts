import { designName, studyName, studySize } from '../../format.ts';
import type { Figure, Guidance, Outcome, Result, Study } from '../../model/guidance.ts';
import { urls } from '../../urls.ts';
import { chartFrame } from '../chart-frame.ts';
import type { EvidenceMapSpec } from '../chart-spec.ts';

type MapRow = EvidenceMapSpec['rows'][number];

const SHAPES = {
  'randomised-controlled-trial': 'square',
  'non-randomised-comparative-study': 'triangle',
  'case-series': 'circle',
  'case-report': 'diamond',
  'systematic-review': 'square',
  'source-not-named': 'diamond',
} satisfies Record<Exclude<Study['design'], 'specialist-advice'>, MapRow['shape']>;

/** Which study reports on what: studies by groups of outcomes, efficacy before safety. Advice is no study. */
export function evidenceMapSpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'evidence-map' }>,
): EvidenceMapSpec {
  const results = guidance.results.filter(({ study }) => study.design !== 'specialist-advice');
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
      if (study.design === 'specialist-advice') return [];
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
          design: designName(study.design),
          size: studySize(study),
          amount: amountOf(study),
          shape: SHAPES[study.design],
          cells,
        },
      ];
    }),
  };
}

const concerns = ({ outcome, alsoConcerns }: Result, wanted: Outcome): boolean =>
  [outcome, ...alsoConcerns].some(({ id }) => id === wanted.id);

function amountOf({ size }: Study): number | null {
  if (size === 'one-patient') return 1;
  return typeof size === 'string' ? null : Number(size.reported.replaceAll(',', ''));
}
