import type { GuidanceEntry } from '../../schema/guidance.ts';
import { RESERVED_SLUGS } from '../../schema/guidance.ts';
import type { DividedDocument } from '../import/split-paragraphs.ts';
import { slugOf } from './draft-studies.ts';

type Tree = GuidanceEntry['sections'];
type Leaf = Extract<Tree[number], { slug: string }>;
type Role = Leaf['role'];

/** What words in a title say of the section; the first that fit count. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/\bresponsibilit/iu, 'responsibility'],
  [/\brecommendations?\b/iu, 'recommendations'],
  [/\bupdate information\b/iu, 'update-information'],
  [/\bfurther information\b/iu, 'further-information'],
  [/\bindications?\b|\bcurrent treatments?\b|^the condition$/iu, 'indications'],
  [/\befficacy\b/iu, 'efficacy'],
  [/\bsafety\b/iu, 'safety'],
  [/\bcomments?\b/iu, 'comments'],
  [/\bprocedure\b/iu, 'procedure'],
];

/** Sections that are part of a document although they have neither a number nor a numbered paragraph. */
const WITHOUT_PARAGRAPHS: readonly Role[] = ['responsibility', 'update-information'];

/** What a section does in the document, as its title says; `other` where it does not. */
export const roleOf = (title: string): Role =>
  ROLES.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';

interface OpenSection {
  readonly number: string | undefined;
  readonly title: string;
  readonly paragraphs: string[];
  readonly inside: OpenSection[];
}

/**
 * The section tree of a document: numbered sections with the titles of their parents, unnumbered ones that
 * hold numbered paragraphs, and those that every document of the kind has without any.
 */
export function sectionTree({ headings, unnumbered, paragraphs }: DividedDocument): Tree {
  const events = [
    ...headings.map((heading) => ({ ...heading, isParagraph: false })),
    ...unnumbered.map((heading) => ({ ...heading, number: undefined, isParagraph: false })),
    ...paragraphs.map(({ number, line }) => ({ number, line, title: '', isParagraph: true })),
  ].toSorted((a, b) => a.line - b.line);
  const top: OpenSection[] = [];
  for (const { number, title, isParagraph } of events) {
    const parent = top.at(-1);
    if (isParagraph) {
      const section = parent?.inside.at(-1) ?? parent;
      if (number !== undefined) section?.paragraphs.push(number);
      continue;
    }
    const opened = { number, title, paragraphs: [], inside: [] };
    const isInside =
      number === undefined
        ? parent?.number !== undefined && !WITHOUT_PARAGRAPHS.includes(roleOf(title))
        : number.includes('.') && parent !== undefined;
    if (isInside && parent !== undefined) parent.inside.push(opened);
    else top.push(opened);
  }
  const taken = new Set<string>();
  return top.flatMap((section): Tree => {
    const inside = section.inside.filter(
      ({ number, paragraphs: held }) => number !== undefined || held.length > 0,
    );
    if (section.number === undefined && !WITHOUT_PARAGRAPHS.includes(roleOf(section.title))) {
      return [];
    }
    if (section.number === undefined || inside.length === 0) {
      return [leafOf({ ...section, paragraphs: allParagraphs(section) }, taken)];
    }
    const own = section.paragraphs.length === 0 ? [] : [{ ...section, number: undefined }];
    return [
      {
        number: section.number,
        title: section.title,
        sections: [...own, ...inside].map((one) => leafOf(one, taken)),
      },
    ];
  });
}

const allParagraphs = ({ paragraphs, inside }: OpenSection): string[] => [
  ...paragraphs,
  ...inside.flatMap((one) => one.paragraphs),
];

function leafOf({ number, title, paragraphs }: OpenSection, taken: Set<string>): Leaf {
  const role = roleOf(title);
  const names = role === 'other' || taken.has(role) ? [slugOf(title)] : [role];
  const [name = ''] = names;
  let slug = RESERVED_SLUGS.includes(name) || name === '' ? `section-${name}` : name;
  for (let count = 2; taken.has(slug); count += 1) slug = `${name}-${count}`;
  taken.add(slug);
  return { slug, number: number ?? 'none', title, role, paragraphs };
}
