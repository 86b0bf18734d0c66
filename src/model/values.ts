import type { GapsEntry } from '../schema/vocabulary/gaps.ts';
import { inUnit, scaleSlots, slot } from './slots.ts';
import type { Arm, Gap, Measure, Paragraph, Result, Study, Value } from './guidance.ts';

/** The addressable figures of the studies and measures; see {@link Value}. */
export function collectValues(
  studies: readonly Study[],
  results: readonly Result[],
  measures: readonly Measure[],
): Value[] {
  return [
    ...studies.flatMap((study) => [...sizeOf(study), ...groupSizes(study)]),
    ...results.flatMap(valuesOfResult),
    ...measures.map((measure): Value => ({
      id: `measures.${measure.id}`,
      kind: 'measure',
      slots: slot('measure', measure.reported, ['measures', measure.id, 'reported'], {
        ...(measure.operator === 'none' ? {} : { operator: measure.operator }),
        ...inUnit(measure.unit),
      }),
      paragraphs: [measure.paragraph],
      measure,
    })),
  ];
}

function sizeOf(study: Study): Value[] {
  if (typeof study.size === 'string') return [];
  return [
    {
      id: study.id,
      kind: 'study-size',
      slots: slot('size', study.size.reported, ['size', 'reported'], inUnit(study.size.unit)),
      paragraphs: study.size.printedIn,
      study,
    },
  ];
}

function groupSizes(study: Study): Value[] {
  const sizes = (place: 'arms' | 'groups', groups: readonly Arm[], before = '') =>
    groups.map((group): Value => ({
      id: `${study.id}.${before}${group.id}`,
      kind: 'group-size',
      slots: slot('size', group.total, [place, group.id, 'total'], inUnit(group.unit)),
      paragraphs: group.printedIn,
      study,
      group,
    }));
  return [
    ...sizes(
      'arms',
      study.arms.filter(({ printedIn }) => printedIn.length > 0),
      'arms.',
    ),
    ...sizes('groups', study.groups),
  ];
}

function valuesOfResult(result: Result): Value[] {
  const paragraphs = [result.paragraph.number];
  return [
    ...result.measurements.map((measurement): Value => ({
      id: measurement.id,
      kind: 'measurement',
      slots: measurement.slots,
      paragraphs,
      result,
      measurement,
    })),
    ...(result.kind === 'narrative'
      ? [{ id: result.id, kind: 'statement' as const, slots: [], paragraphs, result }]
      : []),
    ...scaleOf(result),
    ...(result.followUpSlots.length > 0
      ? [
          {
            id: `${result.id}.follow-up`,
            kind: 'follow-up' as const,
            slots: result.followUpSlots,
            paragraphs,
            result,
          },
        ]
      : []),
    ...result.contrasts
      .filter(({ slots }) => slots.length > 0)
      .map((contrast): Value => ({
        id: contrast.id,
        kind: 'contrast',
        slots: contrast.slots,
        paragraphs,
        result,
        contrast,
      })),
    ...result.changes
      .filter(({ slots }) => slots.length > 0)
      .map((change): Value => ({
        id: change.id,
        kind: 'change',
        slots: change.slots,
        paragraphs,
        result,
        change,
      })),
  ];
}

function scaleOf(result: Result): Value[] {
  const { scale } = result;
  if (scale === undefined || scale === 'not-stated') return [];
  const slots = scaleSlots(scale, ['results', result.place, 'scale']);
  if (slots.length === 0) return [];
  const id = `${result.id}.scale`;
  return [{ id, kind: 'scale', slots, paragraphs: [result.paragraph.number], result, scale }];
}

type Unasked = Omit<Gap, 'question'>;

/** Everything that the source does not give, whether it says so or is silent. */
export function collectGaps(
  studies: readonly Study[],
  results: readonly Result[],
  paragraphs: ReadonlyMap<string, Paragraph>,
  questions: GapsEntry,
): Gap[] {
  return [
    ...results.flatMap(gapsOfResult),
    ...studies.flatMap((study) => gapsOfStudy(study, results, paragraphs)),
  ].map((gap) => ({ ...gap, question: questions[gap.subject] }));
}

function gapsOfResult(result: Result): Unasked[] {
  const at = { paragraph: result.paragraph, study: result.study, result };
  const { followUp, remainder } = result;
  const gaps: Unasked[] = [];
  if (followUp === 'not-stated') {
    gaps.push({
      id: `${result.id}.follow-up`,
      by: 'silent',
      subject: result.kind === 'parts' ? 'assessment' : 'follow-up',
      ...at,
    });
  } else if (typeof followUp !== 'string' && followUp.kind === 'reported-as-not-stated') {
    gaps.push({ id: `${result.id}.follow-up`, by: 'declared', subject: followUp.of, ...at });
  }
  for (const { id, significance } of [...result.contrasts, ...result.changes]) {
    if (significance === 'not-stated')
      gaps.push({ id, by: 'silent', subject: 'significance', ...at });
    if (significance === 'reported-as-not-stated')
      gaps.push({ id, by: 'declared', subject: 'significance', ...at });
  }
  if (remainder !== undefined) {
    gaps.push({
      id: remainder.id,
      by: remainder.state === 'not-stated' ? 'silent' : 'declared',
      subject: 'remainder',
      ...at,
    });
  }
  if (result.scale === 'not-stated') {
    gaps.push({ id: `${result.id}.scale`, by: 'silent', subject: 'scale', ...at });
  }
  const averages = result.measurements.filter(
    ({ figure }) => figure.kind === 'time' || figure.kind === 'quantity' || figure.kind === 'score',
  );
  if (averages.some(({ figure }) => 'spread' in figure && figure.spread === 'not-stated')) {
    gaps.push({ id: `${result.id}.spread`, by: 'silent', subject: 'spread', ...at });
  }
  return gaps;
}

function gapsOfStudy(
  study: Study,
  results: readonly Result[],
  paragraphs: ReadonlyMap<string, Paragraph>,
): Unasked[] {
  const number =
    study.names[0]?.paragraph ?? results.find((result) => result.study === study)?.paragraph.number;
  const paragraph = number === undefined ? undefined : paragraphs.get(number);
  if (paragraph === undefined) return [];
  const missing: [Gap['subject'], boolean][] = [
    ['arm-sizes', study.arms.some(({ total }) => total === 'not-stated')],
    ['approach', study.approach === 'not-stated'],
    ['population', study.population === 'not-stated'],
  ];
  return missing
    .filter(([, isMissing]) => isMissing)
    .map(([subject]) => ({
      id: `${study.id}.${subject}`,
      by: 'silent',
      subject,
      paragraph,
      study,
      result: undefined,
    }));
}
