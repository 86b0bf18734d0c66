import { lowerFirst, NOT_STATED } from '../format/words.ts';
import type { ChartRow, ChartSpec, Linked } from './chart-spec.ts';

/** A cell of a chart's table. */
export type ChartCell = Readonly<{
  text: string;
  /** The pages that the text leads to, in place of the text. */
  links: readonly Linked[];
  voice: 'reported' | 'calculated';
}>;

/** A chart's data as a table. */
export type ChartTable = Readonly<{
  head: readonly Readonly<{ text: string; voice: ChartCell['voice'] }>[];
  rows: readonly (readonly ChartCell[])[];
}>;

/** The data of a chart: what is reported, what is calculated, and where it stands. */
export function chartTable(spec: ChartSpec): ChartTable {
  switch (spec.kind) {
    case 'proportions':
    case 'points': {
      const grouped = spec.groups.flatMap(({ heading, rows }) =>
        rows.map((row) => ({
          name: heading === null ? row.label : `${heading}: ${row.label}`,
          row,
        })),
      );
      return valueTable(grouped, spec.kind === 'points' ? 'Printed beside it' : 'Count');
    }
    case 'parts':
      return valueTable(spec.rows.map((row) => ({ name: row.label, row })));
    case 'icon-array':
      return valueTable(spec.blocks.map((row) => ({ name: row.label, row })));
    case 'forest':
      return {
        head: [
          ...['Outcome', spec.arms.of, spec.arms.against].map(head),
          { text: `Calculated ${lowerFirst(spec.measure)} (95% interval)`, voice: 'calculated' },
          ...['Paragraph', 'Study'].map(head),
        ],
        rows: spec.rows.map(({ label, of, against, ratio, paragraph, study }) => [
          reported(label),
          reported(of),
          reported(against),
          { text: ratio.text, links: [], voice: 'calculated' },
          linked(paragraph),
          linked(study),
        ]),
      };
    case 'evidence-map':
      return {
        head: ['Study', ...spec.columns.map(({ label }) => label)].map((text) => ({
          text,
          voice: 'reported',
        })),
        rows: spec.rows.map(({ study, cells }) => [
          linked(study),
          ...spec.columns.map((_column, index) =>
            linked(...(cells.find(({ column }) => column === index)?.paragraphs ?? [])),
          ),
        ]),
      };
    default:
      return spec satisfies never;
  }
}

function valueTable(
  named: readonly Readonly<{ name: string; row: ChartRow }>[],
  detail = 'Count',
): ChartTable {
  const has = (key: 'interval' | 'detail') =>
    named.some(({ row }) => row[key] !== null && row[key] !== '');
  const head = [
    'Group',
    ...(has('detail') ? [detail] : []),
    'Printed figure',
    ...(has('interval') ? ['Calculated 95% interval'] : []),
    'Paragraph',
    'Study',
  ];
  return {
    head: head.map((text) => ({
      text,
      voice: text.startsWith('Calculated') ? 'calculated' : 'reported',
    })),
    rows: named.map(({ name, row }) => [
      reported(name),
      ...(has('detail') ? [reported(row.detail || NOT_STATED)] : []),
      reported(row.printed),
      ...(has('interval')
        ? [{ text: row.interval?.text ?? '', links: [], voice: 'calculated' as const }]
        : []),
      linked(row.paragraph),
      linked(row.study),
    ]),
  };
}

const head = (text: string): ChartTable['head'][number] => ({ text, voice: 'reported' });

const reported = (text: string): ChartCell => ({ text, links: [], voice: 'reported' });

const linked = (...links: readonly Linked[]): ChartCell => ({
  text: links.map(({ text }) => text).join(', '),
  links,
  voice: 'reported',
});
