import { z } from 'zod';
import type { Problem } from '../../model/content-error.ts';

type RawIssue = z.core.$ZodRawIssue;

/** Keys of the object schema that refused a key. */
const keysOf = (inst: unknown): string =>
  inst instanceof z.ZodObject ? Object.keys(inst.shape).join(', ') : 'the keys of the schema';

/** The kinds that a union tells apart. */
function kindsOf(inst: unknown): string {
  if (!(inst instanceof z.ZodDiscriminatedUnion)) return 'one of the kinds of the schema';
  const { discriminator } = inst.def;
  const kinds = inst.options.flatMap((option) =>
    option instanceof z.ZodObject && option.shape[discriminator] instanceof z.ZodLiteral
      ? [...option.shape[discriminator].values].map(String)
      : [],
  );
  return `${discriminator}: ${kinds.join(', ')}`;
}

const show = (input: unknown): string => {
  const text = JSON.stringify(input) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** Says an issue as `what is wrong; what is allowed`. */
function inWords(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown key ${issue.keys.join(', ')}; the keys here are ${keysOf(issue.inst)}`;
    case 'invalid_union':
      return issue.errors.length === 0
        ? `the kind is missing or unknown; ${kindsOf(issue.inst)}`
        : `${show(issue.input)} fits none of the forms; give one of the forms of the schema`;
    case 'invalid_type':
      return issue.input === undefined
        ? `the field is missing; add it, as ${issue.expected}`
        : `${show(issue.input)} has the wrong type; give ${issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined
        ? `the field is missing; use one of ${issue.values.map(String).join(', ')}`
        : `${show(issue.input)} is not allowed; use one of ${issue.values.map(String).join(', ')}`;
    default:
      return undefined;
  }
}

/** Parses a value by a schema; what does not fit becomes problems of the file. */
export function schemaProblems<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  value: unknown,
): Readonly<{ data: z.infer<Schema> | undefined; problems: readonly Problem[] }> {
  const parsed = schema.safeParse(value, { error: inWords, reportInput: true });
  if (parsed.success) return { data: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue): Problem => {
    const [wrong = '', ...allowed] = issue.message.split('; ');
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    return allowed.length > 0
      ? { file, path, wrong, allowed: allowed.join('; ') }
      : {
          file,
          path,
          wrong:
            issue.input === undefined
              ? 'the field is missing'
              : `${show(issue.input)} does not fit`,
          allowed: issue.message,
        };
  });
  return { data: undefined, problems };
}
