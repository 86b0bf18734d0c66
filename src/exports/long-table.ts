import { methods, type MethodId } from '../statistics/methods.ts';
import type { Guidance } from '../model/guidance.ts';
import { comparisonRows } from './comparisons-table.ts';
import { NOT_STATED_CELL, numberCell, type Cell, type Table } from './csv.ts';
import { followUpCell, resultRows } from './results-table.ts';
import { rowSource, SOURCE_COLUMNS } from './row-source.ts';

const COLUMNS = [
  ...SOURCE_COLUMNS,
  {
    name: 'id',
    meaning: 'Address of the measurement, change or comparison, then the statistic',
    voice: 'edited',
  },
  {
    name: 'paragraph',
    meaning:
      'Number of the paragraph that prints it, or prints what it is calculated from; use reference where a program takes 3.1 and 3.10 for the same number',
    voice: 'reported',
  },
  { name: 'outcome', meaning: 'What was measured: a name used in addresses', voice: 'edited' },
  {
    name: 'label',
    meaning: 'In words, what the number counts or measures; of several categories, which one',
    voice: 'edited',
  },
  { name: 'study', meaning: 'The study: as in studies.csv', voice: 'edited' },
  { name: 'design', meaning: 'Design of the study, in the terms of this site', voice: 'edited' },
  {
    name: 'arm',
    meaning: 'Arm or group: as in studies.csv; of a comparison, the one that is compared',
    voice: 'edited',
  },
  {
    name: 'comparator',
    meaning: 'The arm that it is compared with; empty where the number is of one arm',
    voice: 'edited',
  },
  {
    name: 'time',
    meaning: 'When it was measured or over what time it was counted',
    voice: 'reported',
  },
  {
    name: 'statistic',
    meaning: 'What the number is: events, total, percentage, median, range low, p, risk ratio, …',
    voice: 'edited',
  },
  {
    name: 'operator',
    meaning: 'What is printed before the number in place of “=”: <, ≥, at least, …',
    voice: 'reported',
  },
  { name: 'value', meaning: 'The number, in the unit of the next column', voice: 'edited' },
  {
    name: 'unit',
    meaning: 'Unit of the value; empty for shares from 0 to 1, ratios and p values',
    voice: 'edited',
  },
  {
    name: 'voice',
    meaning:
      'reported: the guidance prints it; calculated: this site calculates it from the counts',
    voice: 'edited',
  },
  {
    name: 'printed',
    meaning: 'The number exactly as printed; empty where it is calculated',
    voice: 'reported',
  },
  { name: 'method', meaning: 'How it is calculated; empty where it is reported', voice: 'edited' },
] as const;

type Name = (typeof COLUMNS)[number]['name'];
/** A number in a wide row, with what it is there. */
type Figure = Readonly<{
  statistic: string;
  cell: Cell;
  /** As it is printed, where the cell holds the number alone. */
  printed?: Cell;
  unit?: Cell;
  method?: string;
}>;

/**
 * Every number of the results and comparisons, one a row, for programs that want one shape for all of them.
 * It is made of the rows of `results.csv` and `comparisons.csv`; what is not stated has no row.
 *
 * @param edition - the edition as it stands in citations
 */
export function longTable(guidance: Guidance, edition: string): Table<Name> {
  const ofArms = resultRows(guidance).map(({ of, paragraph, row }) => ({
    of,
    paragraph,
    common: {
      ...placeOf(row),
      label: row.label,
      design: row.design,
      comparator: undefined,
      time: row.follow_up,
    },
    figures: figuresOfArm(row),
  }));
  const ofContrasts = comparisonRows(guidance).map(({ of, paragraph, row }) => {
    const result = guidance.results.find(({ id }) => id === row.result_id);
    return {
      of,
      paragraph,
      common: {
        ...placeOf(row),
        label: result?.label,
        design: result?.study.design.id,
        comparator: row.comparator,
        // Of several times a difference is of all of them.
        time: result && followUpCell(guidance, result),
      },
      figures: figuresOfContrast(row),
    };
  });
  return {
    columns: COLUMNS,
    rows: [...ofArms, ...ofContrasts].flatMap(({ of, paragraph, common, figures }) =>
      figures.flatMap((figure) => {
        const number = numberOf(figure);
        return number === undefined
          ? []
          : [
              {
                ...rowSource(guidance, edition, [paragraph]),
                ...common,
                ...number,
                id: `${of}.${figure.statistic.replaceAll(/[^\p{L}\d]+/gu, '-')}`,
                paragraph,
              },
            ];
      }),
    ),
  };
}

const placeOf = ({ outcome, study, arm }: Readonly<Record<'outcome' | 'study' | 'arm', Cell>>) => ({
  outcome,
  study,
  arm,
});

type Wide<Rows extends (guidance: Guidance) => readonly Readonly<{ row: unknown }>[]> =
  ReturnType<Rows>[number]['row'];

function figuresOfArm(row: Wide<typeof resultRows>): readonly Figure[] {
  const unit = row.value_unit;
  const interval = typeof row.reported_interval === 'string' ? row.reported_interval : 'interval';
  return [
    // Ruptures are counted among patients.
    {
      statistic: 'events',
      cell: row.events,
      unit: row.kind === 'count' ? row.value_unit : row.unit,
    },
    { statistic: 'total', cell: row.total, unit: row.unit },
    // What a count says is its events.
    ...(row.kind === 'count'
      ? []
      : [{ statistic: statisticOf(row), cell: row.value, printed: row.reported, unit }]),
    { statistic: `${interval} low`, cell: row.reported_low, unit },
    { statistic: `${interval} high`, cell: row.reported_high, unit },
    { statistic: 'p', cell: row.p_reported },
    calculated('proportion', row.calculated_proportion, 'Events over total'),
    calculated('Wilson low', row.calculated_wilson_low, nameOf('wilson-interval')),
    calculated('Wilson high', row.calculated_wilson_high, nameOf('wilson-interval')),
    calculated('exact low', row.calculated_exact_low, nameOf('clopper-pearson-interval')),
    calculated('exact high', row.calculated_exact_high, nameOf('clopper-pearson-interval')),
  ];
}

/** What the printed number of a row is: a median, a percentage, a rate, … */
function statisticOf({ kind: of, statistic }: Wide<typeof resultRows>): string {
  const kind = `${of}`;
  if (['proportion', 'part', 'percentage'].includes(kind)) return 'percentage';
  if (kind === 'actuarial') return 'actuarial percentage';
  const isNamed = typeof statistic === 'string' && statistic !== NOT_STATED_CELL;
  return isNamed && kind !== 'mean-percentage-change' ? statistic : kind.replaceAll('-', ' ');
}

function figuresOfContrast(row: Wide<typeof comparisonRows>): readonly Figure[] {
  const [, measure = '', unit] = /^([^(]*?)(?: \((.*)\))?$/.exec(`${row.measure_reported}`) ?? [];
  const level = row.estimate_level === NOT_STATED_CELL ? '' : `${row.estimate_level} `;
  const estimates = [
    ['risk difference', 'risk-difference', 'calculated_risk_difference'],
    ['risk ratio', 'risk-ratio', 'calculated_risk_ratio'],
    ['odds ratio', 'odds-ratio', 'calculated_odds_ratio'],
  ] as const;
  return [
    { statistic: `${measure} reported`, cell: row.estimate_reported, unit },
    { statistic: `${measure} reported, ${level}low`, cell: row.estimate_low, unit },
    { statistic: `${measure} reported, ${level}high`, cell: row.estimate_high, unit },
    { statistic: 'p reported', cell: row.p_reported },
    ...estimates.flatMap(([statistic, method, name]) => [
      calculated(statistic, row[name], nameOf(method)),
      calculated(`${statistic} low`, row[`${name}_low`], nameOf(method)),
      calculated(`${statistic} high`, row[`${name}_high`], nameOf(method)),
    ]),
    calculated('Fisher p', row.calculated_fisher_p, nameOf('fisher-exact-test')),
  ];
}

const calculated = (statistic: string, cell: Cell, method: string): Figure => ({
  statistic,
  cell,
  method,
});

const nameOf = (method: MethodId): string =>
  methods.find(({ id }) => id === method)?.name ?? method;

/** The cells of a number; nothing where there is none. */
function numberOf({ statistic, cell, printed = cell, unit, method }: Figure) {
  const value = typeof cell === 'string' ? numberCell(cell.replace(OPERATOR, '')) : cell;
  if (value === undefined) return undefined;
  const [before = ''] = /\d/.test(`${printed}`) ? (OPERATOR.exec(`${printed}`) ?? []) : [];
  return {
    statistic,
    operator: before.trim() === '' ? undefined : before.trim(),
    value,
    unit,
    voice: method === undefined ? 'reported' : 'calculated',
    printed: method === undefined ? `${printed}` : undefined,
    method,
  };
}

/** Signs and words before a number, but its own sign and the point of `.03`. */
const OPERATOR = /^(?:(?![.·]\d)[^\d+\-−½¼¾⅓⅔])+/u;
