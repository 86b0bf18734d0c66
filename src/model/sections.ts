import type { GuidanceEntries } from './entries.ts';
import type { Section } from './guidance.ts';
import type { Problems } from './problems.ts';

type LeafSection = Omit<Section, 'paragraphs'> &
  Readonly<{ numbers: readonly string[]; path: readonly (string | number)[] }>;

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** The section tree as its leaves, in order. */
function leaves({ guidance, sections, ledger }: GuidanceEntries): LeafSection[] {
  const textOf = (name: string) => sections.find(({ id }) => id === name)?.tree;
  // Of a section that is not entered at all, the ledger knows the paragraphs by the section's number.
  const numbered = (number: string) =>
    Object.keys(ledger.data.paragraphs).filter((one) => one.startsWith(`${number}.`));
  return guidance.data.sections.flatMap((section, index) => {
    const at = ['sections', index];
    const inside = 'sections' in section ? section.sections : [section];
    const parent =
      'sections' in section ? { number: section.number, title: section.title } : undefined;
    return inside.map((leaf, position) => ({
      slug: leaf.slug,
      number: leaf.number === 'none' ? undefined : leaf.number,
      title: leaf.title,
      role: leaf.role,
      parent,
      text: textOf(leaf.slug),
      numbers: leaf.paragraphs,
      notEntered:
        leaf.notEntered === 'whole-section'
          ? numbered(leaf.number)
          : (leaf.notEntered ?? []).toSorted(byNumber),
      isEntered: leaf.notEntered !== 'whole-section',
      path: parent ? [...at, 'sections', position] : at,
    }));
  });
}

/**
 * The sections of a document with their paragraphs.
 *
 * Notes sections with the same address, paragraphs that no section or more than one holds, unknown
 * paragraphs, and section texts without a section.
 */
export function resolveSections(entries: GuidanceEntries, problems: Problems): Section[] {
  const { guidance, paragraphs } = entries;
  const written = new Map(paragraphs.map((entry) => [entry.id, entry]));
  const placed = new Set<string>();
  const slugs = new Set<string>();

  const sections = leaves(entries).map(({ numbers, path, ...section }) => {
    if (slugs.has(section.slug)) {
      problems.add(
        guidance,
        [...path, 'slug'],
        `two sections are called ${section.slug}`,
        'give each section an address of its own',
      );
    }
    slugs.add(section.slug);
    const inside = { slug: section.slug, title: section.title, number: section.number };
    const resolved = numbers.flatMap((number, index) => {
      const at = [...path, 'paragraphs', index];
      const entry = written.get(number);
      if (entry === undefined) {
        problems.addUnknown(guidance, at, 'paragraph', number, written.keys());
        return [];
      }
      if (placed.has(number)) {
        problems.add(
          guidance,
          at,
          `paragraph ${number} is listed twice`,
          'list each paragraph in one section',
        );
      }
      placed.add(number);
      return [{ number, section: inside, data: entry.data, text: entry.tree }];
    });
    checkNotEntered(entries, section, { path, numbers }, problems);
    return { ...section, paragraphs: resolved };
  });

  for (const entry of paragraphs) {
    if (!placed.has(entry.id)) {
      problems.lose(entry.id);
      problems.add(
        entry,
        [],
        `paragraph ${entry.id} is in no section`,
        `list it under sections in ${guidance.file}`,
      );
    }
  }
  for (const entry of entries.sections) {
    if (!slugs.has(entry.id)) {
      problems.addUnknown(entry, [], 'section', entry.id, slugs);
    }
  }
  return sections;
}

/** Notes what is said not to be entered and is, or is no paragraph of the document. */
function checkNotEntered(
  { guidance, paragraphs, ledger }: GuidanceEntries,
  { slug, notEntered, isEntered }: Pick<Section, 'slug' | 'notEntered' | 'isEntered'>,
  { path, numbers }: Pick<LeafSection, 'path' | 'numbers'>,
  problems: Problems,
): void {
  const at = [...path, 'notEntered'];
  const printed = Object.keys(ledger.data.paragraphs);
  if (!isEntered && numbers.length > 0) {
    problems.add(
      guidance,
      at,
      `the section ${slug} is said not to be entered, and it lists paragraphs`,
      'list under notEntered the numbers that are missing',
    );
  }
  for (const number of notEntered) {
    if (numbers.includes(number) || paragraphs.some(({ id }) => id === number)) {
      problems.add(
        guidance,
        at,
        `paragraph ${number} is said not to be entered, and it has a file`,
        `list it under paragraphs, or delete the file`,
      );
    } else if (printed.length > 0 && !printed.includes(number)) {
      problems.addUnknown(guidance, at, 'paragraph', number, printed);
    }
  }
}
