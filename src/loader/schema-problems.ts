import { z } from 'zod';
import type { Problem } from '../model/content-error.ts';

type RawIssue = z.core.$ZodRawIssue;
type Issue = z.core.$ZodIssue;
type Said = Pick<Problem, 'path' | 'wrong' | 'allowed'>;

/** Parts what is wrong from what is allowed in a message of {@link inWords}; the schemas write no line breaks. */
const BETWEEN = '\n';

const TYPES: Record<string, string> = {
  string: 'words, or a figure in quotes',
  number: 'a number without quotes',
  int: 'a whole number without quotes',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};
const typeName = (type: string): string => TYPES[type] ?? type;

/** Keys of the object schema that refused a key. */
const keysOf = (inst: unknown): string =>
  inst instanceof z.ZodObject ? Object.keys(inst.shape).join(', ') : 'those of the schema';

function doesNotFit(input: unknown): string {
  if (input === undefined) return 'the field is missing';
  if (input === null) return 'the field is empty';
  return `${show(input)} does not fit`;
}

function show(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const oneOfValues = (values: readonly unknown[]): string =>
  values.length === 1
    ? `write ${String(values[0])}`
    : `use one of ${values.map(String).join(', ')}`;

/** Says an issue that the schema has no message for. */
function inWords(issue: RawIssue): string | undefined {
  const say = (wrong: string, allowed: string) => `${wrong}${BETWEEN}${allowed}`;
  const wrong = doesNotFit(issue.input);
  switch (issue.code) {
    case 'unrecognized_keys':
      return say('this key is not known here', `the keys here are ${keysOf(issue.inst)}`);
    case 'invalid_type':
      return say(wrong, `give ${typeName(issue.expected)}`);
    case 'invalid_value':
      return say(wrong, oneOfValues(issue.values));
    case 'invalid_key':
      return say(wrong, issue.issues[0]?.message ?? 'give another name');
    case 'invalid_union': {
      const { discriminator, options } = issue;
      if (typeof discriminator !== 'string' || !Array.isArray(options)) return undefined;
      const given = z.record(z.string(), z.unknown()).safeParse(issue.input).data?.[discriminator];
      return say(
        given === undefined || given === null
          ? doesNotFit(given)
          : `${show(given)} is not known here`,
        oneOfValues(options),
      );
    }
    default:
      return undefined;
  }
}

/** An issue as the schema or {@link inWords} says it. */
function asSaid({ path, message, input }: Issue): Said {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const [wrong = '', allowed] = message.split(BETWEEN);
  if (allowed !== undefined) return { path: steps, wrong, allowed };
  return {
    path: steps,
    wrong: doesNotFit(input),
    allowed: message,
  };
}

const isOfField = ({ path, code }: Issue): boolean =>
  path.length === 0 && code !== 'unrecognized_keys';
const hasStrangeKeys = ({ path, code }: Issue): boolean =>
  path.length === 0 && code === 'unrecognized_keys';

/**
 * What is wrong with a value that fits no form of a union: the faults of the one form that it
 * nearly has, or else every form that there is.
 */
function unionSaid(issue: z.core.$ZodIssueInvalidUnion): Said[] {
  const own = asSaid(issue);
  const message = issue.message === 'Invalid input' ? undefined : issue.message;
  const near = issue.errors
    .filter((issues) => !issues.some(isOfField))
    .toSorted(
      (a, b) =>
        Number(a.some(hasStrangeKeys)) - Number(b.some(hasStrangeKeys)) || a.length - b.length,
    )[0];
  if (near === undefined) {
    const forms = issue.errors.flatMap(([first]) => (first ? said(first) : []));
    return [{ ...own, allowed: message ?? forms.map(({ allowed }) => allowed).join(', or ') }];
  }
  return near.flatMap((inner) =>
    said(inner).map(({ path, wrong, allowed }) => ({
      path: [...own.path, ...path],
      wrong,
      allowed: hasStrangeKeys(inner) ? (message ?? allowed) : allowed,
    })),
  );
}

/** Every fault that an issue tells of, each at its own field. */
function said(issue: Issue): Said[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionSaid(issue);
  const one = asSaid(issue);
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ ...one, path: [...one.path, key] }))
    : [one];
}

/** Parses a value by a schema; what does not fit becomes problems of the file. */
export function schemaProblems<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  value: unknown,
): Readonly<{ data: z.infer<Schema> | undefined; problems: readonly Problem[] }> {
  const parsed = schema.safeParse(value, { error: inWords, reportInput: true });
  if (parsed.success) return { data: parsed.data, problems: [] };
  return {
    data: undefined,
    problems: parsed.error.issues.flatMap(said).map((one) => ({ file, ...one })),
  };
}
