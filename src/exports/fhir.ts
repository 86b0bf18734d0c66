import crc32 from 'crc-32';
import { numberOf } from '../evidence/number-of.ts';
import { keptContrastText, keptFigureText } from '../format/kept-figure.ts';
import { lowerFirst } from '../format/words.ts';
import type { GuidanceDocument } from '../schema/export/guidance-document.ts';
import type { SiteEntry } from '../schema/site.ts';

/** A resource of FHIR R5. */
export type FhirResource = Readonly<{ resourceType: string; id: string } & Record<string, unknown>>;

/** A collection of resources of FHIR R5. */
export type FhirBundle = Readonly<{
  resourceType: 'Bundle';
  type: 'collection';
  entry: readonly Readonly<{ resource: FhirResource }>[];
}>;

type Study = GuidanceDocument['studies'][number];
type Result = Study['results'][number];
type Measurement = Result['measurements'][number];
type Contrast = Result['contrasts'][number];
type Figure = Measurement['figure'];
type Interval = Readonly<{ low: number; high: number }>;

/** The code systems of FHIR's terminology that R5 binds these elements to. */
const SYSTEMS = {
  role: 'http://terminology.hl7.org/CodeSystem/variable-role',
  statistic: 'http://terminology.hl7.org/CodeSystem/statistic-type',
  attribute: 'http://terminology.hl7.org/CodeSystem/attribute-estimate-type',
} as const;

const concept = (system: keyof typeof SYSTEMS, code: string, display: string) => ({
  coding: [{ system: SYSTEMS[system], code, display }],
  text: display,
});

const STATISTICS = {
  proportion: concept('statistic', 'C44256', 'Proportion'),
  median: concept('statistic', 'C28007', 'Median'),
  mean: concept('statistic', 'C53319', 'Mean'),
  count: concept('statistic', 'C25463', 'Count'),
  riskDifference: concept('statistic', '0000424', 'Risk Difference'),
  riskRatio: concept('statistic', 'C93152', 'Relative Risk'),
  oddsRatio: concept('statistic', 'C16932', 'Odds Ratio'),
  hazardRatio: concept('statistic', 'C93150', 'Hazard Ratio'),
} as const;

const INTERVAL = concept('attribute', 'C53324', 'Confidence interval');
const P_VALUE = concept('attribute', 'C44185', 'P-value');

const reported = (paragraph: string) => [
  { text: `Reported by the guidance, paragraph ${paragraph}.` },
];
const calculated = (method: string) => [
  { text: `Calculated by this site (${method}); the guidance does not print it.` },
];

/** Names of FHIR have at most 64 characters. */
const idOf = (...parts: readonly string[]): string => {
  const name = parts.join('-');
  return name.length <= 64
    ? name
    : `${name.slice(0, 55)}-${(crc32.str(name) >>> 0).toString(16).padStart(8, '0')}`;
};

/**
 * The evidence of a document in FHIR R5, as the evidence resources are meant (hl7.org/fhir/R5/evidence.html):
 * a Citation of the guidance and one of this site's account, a Group for each arm of people, an
 * EvidenceVariable for each outcome, an Evidence for each figure and each comparison. What the guidance
 * reports is the statistic, or a printed interval or p value of it, with a note that names the paragraph;
 * what this site calculates of one figure is an interval with a note that says so, and what it calculates of
 * a comparison is an Evidence of its own, which cites this site. No certainty is given, since nobody has
 * rated it.
 */
export function fhirBundle(document: GuidanceDocument, site: SiteEntry): FhirBundle {
  const shared = { status: 'active', version: document.edition, publisher: site.publisher };
  const resources: readonly FhirResource[] = [
    citation(document, site, shared),
    account(document, site, shared),
    ...document.outcomes.map(({ id, label, definition }): FhirResource => ({
      resourceType: 'EvidenceVariable',
      id: idOf('outcome', id),
      ...shared,
      title: label,
      description: definition,
    })),
    ...document.studies.flatMap((study) => [
      ...peopleOf(study).map((arm): FhirResource => group(study, arm)),
      ...study.results.flatMap((result) => [
        ...result.measurements.map((one) => evidence(document, study, result, one, shared)),
        ...result.contrasts.flatMap((one) => comparisons(document, study, result, one, shared)),
      ]),
    ]),
  ];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  };
}

type Shared = Readonly<{ status: string; version: string; publisher: string }>;

const citation = (
  { id, about }: GuidanceDocument,
  site: SiteEntry,
  shared: Shared,
): FhirResource => ({
  resourceType: 'Citation',
  id,
  ...shared,
  title: about.title,
  copyright: site.disclaimers.rights,
  note: [{ text: site.disclaimers.independence }],
  citedArtifact: {
    identifier: [
      { value: about.number },
      ...(about.isbn === null
        ? []
        : [{ system: 'urn:ietf:rfc:3986', value: `urn:isbn:${about.isbn}` }]),
    ],
    title: [{ text: about.title }],
    publicationForm: [
      {
        articleDate: about.published,
        publishedIn: { title: about.kind, publisher: { display: about.issuer.name } },
      },
    ],
    webLocation: [{ url: about.officialUrl }],
  },
});

/** This site's account of the guidance, in its edition: the source of what is calculated. */
const account = (
  { id, about }: GuidanceDocument,
  site: SiteEntry,
  shared: Shared,
): FhirResource => ({
  resourceType: 'Citation',
  id: accountOf(id),
  ...shared,
  title: `${site.title}: ${about.title}`,
  note: [{ text: site.disclaimers.independence }],
  citedArtifact: {
    title: [{ text: `${site.title}: ${about.title}. Edition ${shared.version}` }],
    publicationForm: [
      { publishedIn: { title: site.title, publisher: { display: site.publisher } } },
    ],
  },
});

const accountOf = (id: string): string => idOf(id, 'account');

/** The arms and groups that are people, of those of which something is reported. */
function peopleOf({ arms, groups, results }: Study): readonly Study['arms'][number][] {
  const counted = new Set(
    results.flatMap(({ measurements, contrasts }) => [
      ...measurements.map(({ arm }) => arm),
      ...contrasts.flatMap(({ arm, comparator }) => [arm, comparator]),
    ]),
  );
  return [...arms, ...groups].filter(({ id, unit }) => counted.has(id) && unit === 'patients');
}

function group({ id, name }: Study, arm: Study['arms'][number]): FhirResource {
  return {
    resourceType: 'Group',
    id: idOf(id, arm.id),
    type: 'person',
    membership: 'definitional',
    name: arm.short,
    description: `${arm.label} (${lowerFirst(name)}).`,
    ...(typeof arm.total === 'number' && { quantity: arm.total }),
  };
}

const role = (code: string, target: string | undefined, description: string) => ({
  description,
  variableRole: concept('role', code, code),
  ...(target !== undefined && { observed: { reference: target } }),
});

/** Where a Group describes an arm; lesions, eyes and procedures have none. */
const groupOf = (study: Study, arm: string): string | undefined =>
  peopleOf(study).some(({ id }) => id === arm) ? `Group/${idOf(study.id, arm)}` : undefined;

const measured = ({ outcome, label }: Result, part?: string) =>
  role(
    'measuredVariable',
    `EvidenceVariable/${idOf('outcome', outcome)}`,
    part === undefined ? label : `${label}: ${part}`,
  );

/** What every Evidence of a result says: of which outcome, from where, in which design. */
const common = (
  { about }: GuidanceDocument,
  { name }: Study,
  { label, paragraph, followUpText }: Result,
  cited: string,
  shared: Shared,
) => ({
  ...shared,
  description: isTime(label, followUpText) ? `${label}, ${followUpText}.` : `${label}.`,
  citeAsReference: { reference: `Citation/${cited}`, display: `${about.number}:${paragraph}` },
  studyDesign: [{ text: name }],
});

/** Whether the time of a result says what its label does not. */
const isTime = (label: string, followUpText: string): boolean =>
  followUpText !== 'not applicable' && !label.toLowerCase().includes(followUpText.toLowerCase());

function evidence(
  document: GuidanceDocument,
  study: Study,
  result: Result,
  measurement: Measurement,
  shared: Shared,
): FhirResource {
  const { figure, estimate } = measurement;
  const value = quantityOf(figure);
  const printed = (count: unknown): count is number =>
    typeof count === 'number' && measurement.printed.some((one) => numberOf(one) === count);
  const total = 'total' in figure && printed(figure.total) ? figure.total : undefined;
  const events = 'events' in figure && printed(figure.events) ? figure.events : undefined;
  const type = statisticOf(figure);
  return {
    resourceType: 'Evidence',
    id: idOf(measurement.id),
    ...common(document, study, result, document.id, shared),
    title: `${result.label}: ${measurement.label}`,
    variableDefinition:
      figure.kind === 'part'
        ? [measured(result, measurement.label)]
        : [role('exposure', groupOf(study, measurement.arm), measurement.label), measured(result)],
    statistic: [
      {
        description: keptFigureText(measurement),
        note: reported(result.paragraph),
        ...(type !== undefined && { statisticType: type }),
        ...(value !== undefined && { quantity: value }),
        ...(events !== undefined && { numberOfEvents: events }),
        ...(total !== undefined && { sampleSize: { knownDataCount: total } }),
        ...(estimate !== null && {
          attributeEstimate: [
            interval('95% CI', 0.95, estimate.wilson, calculated('Wilson score')),
            interval('95% CI', 0.95, estimate.exact, calculated('Clopper–Pearson')),
          ],
        }),
      },
    ],
  };
}

/** What the guidance prints of a comparison; and apart from it, under this site's name, what is calculated. */
function comparisons(
  document: GuidanceDocument,
  study: Study,
  result: Result,
  contrast: Contrast,
  shared: Shared,
): readonly FhirResource[] {
  const nameOf = (arm: string) => study.arms.find(({ id }) => id === arm)?.label ?? arm;
  const about = (cited: string) => ({
    ...common(document, study, result, cited, shared),
    title: `${result.label}: ${nameOf(contrast.arm)} compared with ${lowerFirst(nameOf(contrast.comparator))}`,
    variableDefinition: [
      role('exposure', groupOf(study, contrast.arm), nameOf(contrast.arm)),
      role('referenceExposure', groupOf(study, contrast.comparator), nameOf(contrast.comparator)),
      measured(result),
    ],
  });
  const effects = calculatedEffects(contrast);
  return [
    {
      resourceType: 'Evidence',
      id: idOf(contrast.id),
      ...about(document.id),
      statistic: [printedEffect(result, contrast)],
    },
    ...(effects.length === 0
      ? []
      : [
          {
            resourceType: 'Evidence',
            id: idOf(contrast.id, 'calculated'),
            ...about(accountOf(document.id)),
            statistic: effects,
          },
        ]),
  ];
}

/** The effect and the p value that the guidance prints, or that it prints none. */
function printedEffect({ paragraph }: Result, contrast: Contrast) {
  const { printedEstimate: effect, significance } = contrast;
  const p = printedP(significance);
  const printed = typeof effect === 'object' ? effect : undefined;
  const ends =
    printed !== undefined && typeof printed.interval === 'object' ? printed.interval : undefined;
  const [low, high] = [numberOf(ends?.low ?? ''), numberOf(ends?.high ?? '')];
  const level = numberOf(ends?.level ?? '');
  const estimates = [
    ...(low === undefined || high === undefined
      ? []
      : [
          interval(
            `${ends?.level === 'not-stated' ? '' : `${ends?.level} `}CI`,
            level === undefined ? undefined : level / 100,
            { low, high },
            reported(paragraph),
          ),
        ]),
    ...(p === undefined
      ? []
      : [
          {
            description: `p ${p.operator} ${p.reported}`,
            note: reported(paragraph),
            type: P_VALUE,
            quantity: {
              value: numberOf(p.reported),
              ...(p.operator !== '=' && { comparator: COMPARATORS[p.operator] }),
            },
          },
        ]),
  ];
  const value = numberOf(printed?.reported ?? '');
  return {
    description: keptContrastText(contrast),
    note: reported(paragraph),
    ...(printed !== undefined && {
      statisticType:
        printed.measure === 'hazard-ratio'
          ? STATISTICS.hazardRatio
          : { text: printed.measure.replaceAll('-', ' ') },
    }),
    ...(value !== undefined && {
      quantity: {
        value,
        ...(printed !== undefined &&
          'unit' in printed &&
          printed.unit !== 'not-stated' && { unit: printed.unit }),
      },
    }),
    ...(estimates.length > 0 && { attributeEstimate: estimates }),
  };
}

/** A p value as the guidance prints it; nothing where it prints none. */
const printedP = (significance: Contrast['significance']) =>
  typeof significance === 'object' && 'p' in significance && typeof significance.p === 'object'
    ? significance.p
    : undefined;

const COMPARATORS = { '<': '<', '>': '>', '≤': '<=', '≥': '>=' } as const;

function calculatedEffects({ estimate }: Contrast) {
  if (estimate === null) return [];
  const { riskDifference, riskRatio, oddsRatio, fisherP } = estimate;
  const effects = [
    { type: STATISTICS.riskDifference, of: riskDifference, method: 'Newcombe’s hybrid score' },
    { type: STATISTICS.riskRatio, of: riskRatio, method: 'Katz’s logarithm' },
    { type: STATISTICS.oddsRatio, of: oddsRatio, method: 'Wald’s logit' },
  ];
  return effects.flatMap(({ type, of, method }, index) =>
    of === null
      ? []
      : [
          {
            note: calculated(method),
            statisticType: type,
            quantity: { value: of.estimate },
            attributeEstimate: [
              interval('95% CI', 0.95, of, calculated(method)),
              ...(index === 0
                ? [
                    {
                      note: calculated('Fisher’s exact test, two-sided'),
                      type: P_VALUE,
                      quantity: { value: fisherP },
                    },
                  ]
                : []),
            ],
          },
        ],
  );
}

const interval = (
  description: string,
  level: number | undefined,
  { low, high }: Interval,
  note: readonly Readonly<{ text: string }>[],
) => ({
  description,
  note,
  type: INTERVAL,
  ...(level !== undefined && { level }),
  range: { low: { value: low }, high: { value: high } },
});

/** The figure that stands for the whole; nothing where it is a range, a bound or not printed. */
function quantityOf(figure: Figure) {
  if (!('reported' in figure) || figure.kind === 'bound') return undefined;
  const value = numberOf(figure.reported);
  if (value === undefined) return undefined;
  const unit = unitOf(figure);
  return { value, ...(unit !== undefined && { unit }) };
}

/** What a figure is counted in: of a share, in words too, per cent; of a rate, the person-time that it is per. */
function unitOf(figure: Figure): string | undefined {
  if (figure.kind === 'rate') return `per ${figure.per} ${figure.unit}`;
  if ('unit' in figure) return figure.unit;
  return figure.kind === 'score' ? undefined : '%';
}

function statisticOf(figure: Figure) {
  switch (figure.kind) {
    case 'proportion':
    case 'percentage':
    case 'part':
      return STATISTICS.proportion;
    case 'count':
      return STATISTICS.count;
    case 'time':
    case 'quantity':
      return figure.statistic === 'median' || figure.statistic === 'mean'
        ? STATISTICS[figure.statistic]
        : undefined;
    default:
      return undefined;
  }
}
