import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/cli/import/read-document.ts';
import { sectionTree } from '../../../../src/cli/new/section-tree.ts';
import { demoGuidance } from '../../demo-guidance.ts';

const OFFICIAL = resolve(import.meta.dirname, '../../../fixtures/official');
const treeOf = (text: string) => sectionTree(readDocument(text));
const leavesOf = (tree: ReturnType<typeof sectionTree>) =>
  tree.flatMap((section) =>
    ('sections' in section ? section.sections : [section]).map(
      ({ number, title, role, paragraphs }) => ({
        parent: 'sections' in section ? `${section.number} ${section.title}` : undefined,
        number,
        title,
        role,
        paragraphs,
      }),
    ),
  );

// Expected: the sections of the same documents as a person entered them, tests/fixtures/guidance/demo.
describe('the section tree', () => {
  test.each([
    ['lamp', 'lamp'],
    ['alpha', 'alpha'],
    ['epsilon', 'epsilon'],
    ['gamma', 'printing'],
  ])('is that of the document: %s', (id, name) => {
    const file = `${name}.md`;
    expect(leavesOf(treeOf(readFileSync(join(OFFICIAL, file), 'utf8')))).toEqual(
      demoGuidance(id).sections.map(({ parent, number, title, role, paragraphs }) => ({
        parent: parent && `${parent.number} ${parent.title}`,
        number: number ?? 'none',
        title,
        role,
        paragraphs: paragraphs.map((one) => one.number),
      })),
    );
  });

  test('keeps sections without number or paragraph only where every such document has them', () => {
    const text =
      '# A title\n\n## Your responsibility\n\nWords.\n\n# 1 Evidence\n\n- 1.1 One.\n\n# Endorsing body\n\nWords.\n\n# Update information\n\nWords.\n';
    expect(
      treeOf(text).map((section) => ('slug' in section ? section.slug : section.title)),
    ).toEqual(['responsibility', 'section-evidence', 'update-information']);
  });
});
