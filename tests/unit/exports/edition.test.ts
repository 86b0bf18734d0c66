import { describe, expect, test } from 'vitest';
import { editionOf, editionText } from '../../../src/exports/edition.ts';
import { inventedEntries } from '../model/invented.ts';

const edition = await editionOf(inventedEntries);

describe('the edition', () => {
  test('has the version of its guidance.yaml and eight hexadecimal digits', () => {
    expect(edition.version).toBe('1');
    expect(edition.content).toMatch(/^[0-9a-f]{8}$/);
  });

  test('does not depend on the order in which files are read', async () => {
    const studies = inventedEntries.studies.toReversed();
    expect(await editionOf({ ...inventedEntries, studies })).toEqual(edition);
  });

  test('does not depend on where the content lies', async () => {
    const elsewhere = inventedEntries.paragraphs.map((entry) => ({
      ...entry,
      file: entry.file.replace(/^.*?guidance\//, '/a/trust/guidance/'),
    }));
    expect(await editionOf({ ...inventedEntries, paragraphs: elsewhere })).toEqual(edition);
  });

  test('changes with a word of a paragraph', async () => {
    const paragraphs = inventedEntries.paragraphs.map((entry, index) =>
      index === 0 ? { ...entry, body: `${entry.body} Another word.` } : entry,
    );
    const other = await editionOf({ ...inventedEntries, paragraphs });
    expect(other.content).not.toBe(edition.content);
  });

  test('is the same where the official words are held', async () => {
    const official = {
      id: 'official',
      file: 'content/guidance/inv1/official.json',
      data: { document: { name: 'invented', sha256: '0'.repeat(64) }, paragraphs: {} },
    } as unknown as NonNullable<typeof inventedEntries.official>;
    expect(await editionOf({ ...inventedEntries, official })).toEqual(edition);
  });

  test('stands in citations with its version first', () => {
    expect(editionText({ version: '1.2', content: '3f2a9c1b' })).toBe('1.2 (content 3f2a9c1b)');
  });
});
