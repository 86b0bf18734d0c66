import type { GuidanceEntries } from './entries.ts';
import type { Section } from './guidance.ts';
import type { Problems } from './problems.ts';

type LeafSection = Omit<Section, 'paragraphs'> &
  Readonly<{ numbers: readonly string[]; path: readonly (string | number)[] }>;

/** The section tree as its leaves, in order. */
function leaves({ guidance, sections }: GuidanceEntries): LeafSection[] {
  const textOf = (name: string) => sections.find(({ id }) => id === name)?.tree;
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
  const byNumber = new Map(paragraphs.map((entry) => [entry.id, entry]));
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
      const entry = byNumber.get(number);
      if (entry === undefined) {
        problems.addUnknown(guidance, at, 'paragraph', number, byNumber.keys());
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
