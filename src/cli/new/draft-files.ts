import { stringify } from 'yaml';
import type { GuidanceEntry } from '../../schema/guidance.ts';
import { TO_WRITE } from '../../schema/to-write.ts';
import type { OfficialDocument } from '../import/read-document.ts';
import { documentFacts } from './document-facts.ts';
import type { DraftStudy } from './draft-studies.ts';
import { paragraphFront } from './paragraph-front.ts';
import { procedureOf } from './place-finding.ts';
import { sectionTree } from './section-tree.ts';
import { sentenceCase } from './findings.ts';
import type { Suggestions } from './suggest-results.ts';

/** Files of a document by their paths in its folder. */
export type DraftFiles = Readonly<Record<string, string>>;

/** What a paragraph claims and shows; known when its values are. */
export type ParagraphContent = Readonly<{
  /** The list under `claims`, in the form of YAML. */
  claims: string;
  /** The words below the front matter. */
  body: string;
}>;

const yaml = (value: unknown): string =>
  stringify(value, { singleQuote: true, lineWidth: 0, aliasDuplicateObjects: false });

/**
 * The files of a new document but its ledger: what its text says and what is suggested from it, and in
 * the place of everything else a mark that it is still to be written.
 *
 * @param contentOf - what a paragraph claims and shows
 */
export function draftFiles(
  id: string,
  official: OfficialDocument,
  suggestions: Suggestions,
  contentOf: (number: string) => ParagraphContent,
): DraftFiles {
  const sections = sectionTree(official);
  const leaves = sections.flatMap((section) =>
    'sections' in section ? section.sections : [section],
  );
  const sectionOf = (number: string) =>
    leaves.find(({ paragraphs }) => paragraphs.includes(number));
  const facts = documentFacts(official, id);
  return {
    'guidance.yaml': yaml(guidanceOf(facts, sections, suggestions)),
    ...Object.fromEntries(
      [...suggestions.outcomes].map(([name, { label, paragraph }]) => [
        `outcomes/${name}.yaml`,
        yaml({
          label,
          domain: sectionOf(paragraph)?.role === 'safety' ? 'safety' : 'efficacy',
          group: label,
          direction: 'not-stated',
          definition: TO_WRITE.words,
        }),
      ]),
    ),
    ...Object.fromEntries(
      suggestions.studies.map((study) => [
        `studies/${study.id}.yaml`,
        yaml(studyOf(study, facts.title)),
      ]),
    ),
    ...Object.fromEntries(
      official.paragraphs.map(({ number, words }) => {
        const front = yaml(paragraphFront(sectionOf(number)?.role ?? 'other', words));
        const { claims, body } = contentOf(number);
        return [`paragraphs/${number}.mdx`, `---\n${front}${claims}---\n\n${body}\n`];
      }),
    ),
    ...Object.fromEntries(
      leaves
        .filter(({ paragraphs, role }) => paragraphs.length === 0 && role !== 'update-information')
        .map(({ slug }) => [`sections/${slug}.mdx`, `${TO_WRITE.words}\n`]),
    ),
  };
}

/** The fields of `guidance.yaml`. */
function guidanceOf(
  { title, number, published, officialUrl, isbn, replaces }: ReturnType<typeof documentFacts>,
  sections: GuidanceEntry['sections'],
  { measures }: Suggestions,
): unknown {
  return {
    status: 'draft',
    number,
    kind: TO_WRITE.words,
    title,
    shortTitle: title,
    description: TO_WRITE.words,
    issuer: { short: TO_WRITE.words, name: TO_WRITE.words },
    published,
    evidenceYear: TO_WRITE.year,
    edition: '1',
    replaces: replaces.map((old) => ({ number: old, kind: TO_WRITE.words })),
    isbn,
    endorsedBy: [],
    officialUrl,
    updates: [],
    ...(measures.length > 0 && {
      measures: Object.fromEntries(
        measures.map(({ id, ...measure }) => [id, { suggested: 'unread', ...measure }]),
      ),
    }),
    sections: sections.map((section) =>
      'sections' in section
        ? { ...section, sections: section.sections.map(leafOf) }
        : leafOf(section),
    ),
  };
}

/** A section as files write it: without an empty list of paragraphs. */
const leafOf = ({
  paragraphs,
  ...leaf
}: Extract<GuidanceEntry['sections'][number], { slug: string }>): unknown => ({
  ...leaf,
  ...(paragraphs.length > 0 && { paragraphs }),
});

/** The fields of a study file. */
function studyOf(study: DraftStudy, title: string): unknown {
  const { design, size, arms, groups, results } = study;
  const procedure = procedureOf(study, title);
  const printedIn = (paragraphs: ReadonlySet<string>) =>
    paragraphs.size > 0 ? { printedIn: [...paragraphs] } : {};
  return {
    suggested: 'unread',
    design,
    size:
      size === undefined
        ? 'not-stated'
        : { reported: size.reported, unit: size.unit, printedIn: [...size.printedIn] },
    population: 'not-stated',
    approach: 'not-stated',
    arms: Object.fromEntries(
      (arms.length === 0 ? [WHOLE] : arms).map((arm) => [
        arm.id,
        {
          label: sentenceCase(arm.label),
          short: sentenceCase(arm.label),
          role:
            procedure === undefined
              ? 'not-stated'
              : procedure.id === arm.id
                ? 'intervention'
                : 'comparator',
          total: arm.total ?? 'not-stated',
          ...printedIn(arm.printedIn),
        },
      ]),
    ),
    ...(groups.length > 0 && {
      groups: Object.fromEntries(
        groups.map((group) => [
          group.id,
          {
            label: group.label,
            short: group.label,
            of: group.of,
            total: group.total,
            unit: group.unit,
            printedIn: [...group.printedIn],
          },
        ]),
      ),
    }),
    publication: 'not-identified',
    results: results.map(({ id, outcome, paragraph, kind, followUp, fields }) => ({
      id,
      suggested: 'unread',
      outcome,
      paragraph,
      followUp,
      kind,
      ...fields,
    })),
  };
}

/** The arm of a study that the document does not divide. */
const WHOLE = { id: 'patients', label: 'Patients', total: undefined, printedIn: new Set<string>() };
