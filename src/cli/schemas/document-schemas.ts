import type { Guidance } from '../../model/guidance.ts';

/** A JSON Schema as an editor's program reads it. */
type Schema = Readonly<Record<string, unknown>>;

/** The folders of a document whose files name what stands in its other files, with the form of the files. */
export const NAMING_FOLDERS = {
  studies: 'yaml',
  figures: 'yaml',
  paragraphs: 'mdx',
  patient: 'mdx',
  learn: 'mdx',
} as const;

type NamingFolder = keyof typeof NAMING_FOLDERS;

/**
 * What the files of one document may name in one another, for an editor's program to offer: for each
 * folder a JSON Schema of the ids alone, which stands beside the schema of the kind of file.
 *
 * @param document - what could be put together of it
 * @returns the schemas by folder
 * @example documentSchemas(trial).figures // offers trial-90.pain-relief.warmth under values
 */
export function documentSchemas(document: Guidance): Readonly<Record<NamingFolder, Schema>> {
  const { id, results } = document;
  const oneOf = (kind: string, names: readonly string[]): Schema =>
    names.length === 0
      ? {}
      : {
          enum: [...new Set(names)],
          errorMessage: `${id} has no such ${kind}; npm run check offers what has been written since`,
        };
  const list = (items: Schema): Schema => ({ type: 'array', items });
  const values = [...document.values.values()];
  const measured = values.flatMap((value) => (value.kind === 'measurement' ? value.id : []));
  const study = oneOf(
    'study',
    document.studies.map((one) => one.id),
  );
  const outcome = oneOf(
    'outcome',
    document.outcomes.map((one) => one.id),
  );
  const result = (suited: typeof results): Schema =>
    oneOf(
      'result',
      suited.map((one) => one.id),
    );
  const numbers = [
    ...document.paragraphs.map(({ number }) => number),
    ...document.sections.flatMap(({ notEntered }) => notEntered),
  ];
  const paragraph = oneOf('paragraph', numbers);
  const claim = oneOf(
    'value',
    values.flatMap((value) => [value.id, ...value.slots.map(({ name }) => `${value.id}.${name}`)]),
  );
  return {
    studies: keys({
      names: list(keys({ paragraph })),
      size: keys({ printedIn: list(paragraph) }),
      arms: each(keys({ printedIn: list(paragraph) })),
      groups: each(keys({ printedIn: list(paragraph) })),
      partOf: study,
      results: list(keys({ outcome, alsoConcerns: list(outcome), paragraph })),
    }),
    figures: keys({
      showAfter: oneOf('paragraph', ['nowhere', ...numbers]),
      values: list(oneOf('measurement', measured)),
      changes: list(
        oneOf(
          'change',
          values.flatMap((value) => (value.kind === 'change' ? value.id : [])),
        ),
      ),
      contrasts: list(
        oneOf(
          'contrast',
          results.flatMap(({ contrasts }) => contrasts.map((one) => one.id)),
        ),
      ),
      result: result(results.filter(({ kind }) => kind === 'parts')),
    }),
    paragraphs: keys({
      claims: list({
        anyOf: [claim, list(claim), { type: 'object', required: ['notEvidence'] }],
      }),
      crossReferences: list(paragraph),
      actions: list(keys({ see: list(paragraph) })),
    }),
    patient: keys({
      result: result(results.filter(({ measurements }) => measurements.length > 0)),
      paragraphs: list(paragraph),
    }),
    learn: keys({ paragraph }),
  };
}

/** What may stand under some keys; other keys are another schema's matter, and so is any other kind of value. */
const keys = (properties: Schema): Schema => ({ properties });

/** The same under each key, whatever it is called. */
const each = (value: Schema): Schema => ({ additionalProperties: value });
