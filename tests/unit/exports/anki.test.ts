import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { ankiDeck } from '../../../src/exports/anki.ts';
import { allCards } from '../../../src/learn/all-cards.ts';
import type { Card } from '../../../src/learn/card.ts';
import { guidance } from '../charts/htg241.ts';

const cards = allCards(guidance);
const deck = ankiDeck(guidance, cards, 'https://example.org/');
const lines = deck.trimEnd().split('\n');
const headers = lines.filter((line) => line.startsWith('#'));
const rows: string[][] = parse(lines.filter((line) => !line.startsWith('#')).join('\n'), {
  delimiter: '\t',
  quote: null,
});

describe('the Anki deck', () => {
  // Header lines as in https://docs.ankiweb.net/importing/text-files.html#file-headers
  test('begins with the header lines that Anki reads', () => {
    expect(headers).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:HTG241 Cryotherapy for liver metastases',
      '#columns:Guid\tFront\tBack\tTags',
      '#guid column:1',
      '#tags column:4',
    ]);
    expect(lines.slice(0, headers.length)).toEqual(headers);
  });

  test('has a row of four columns for each card', () => {
    expect(rows).toHaveLength(cards.length);
    expect(rows.filter((row) => row.length !== 4)).toEqual([]);
  });

  test('has a guid of its own for each note, made of the ids and nothing else', () => {
    const guids = rows.map(([guid]) => guid);
    expect(guids).toEqual(cards.map(({ id }) => `htg241.${id}`));
    expect(new Set(guids).size).toBe(guids.length);
  });

  test('links each answer to its paragraph on the site', () => {
    for (const [index, [, , back = '']] of rows.entries()) {
      const { paragraph } = cards[index]!;
      expect(back).toContain(
        `https://example.org/guidance/htg241/${paragraph.section.slug}/#${paragraph.number}`,
      );
    }
  });

  test('leads to the official page and to no other where the host of the site is not known', () => {
    const official = ankiDeck(guidance, cards, undefined).match(/href="[^"]*"/g) ?? [];
    expect(official).toHaveLength(cards.length);
    expect([...new Set(official)]).toEqual(['href="https://www.nice.org.uk/guidance/htg241"']);
  });

  test('tags each note with the guidance, its kind and its paragraph', () => {
    expect(rows[0]?.[3]).toBe('HTG241 recall 1.1');
  });

  test('escapes what would be markup, and lets no tab or line end into a field', () => {
    const card: Card = {
      ...cards[0]!,
      id: 'odd',
      question: 'Is a < b & "c"\td\ne?',
      explanation: [[{ voice: 'plain', text: '<script>\t' }]],
    };
    const [line = ''] = ankiDeck(guidance, [card], 'https://example.org/')
      .trimEnd()
      .split('\n')
      .slice(-1);
    const [, front, back] = line.split('\t');
    expect(line.split('\t')).toHaveLength(4);
    expect(front).toContain('Is a &lt; b &amp; &quot;c&quot; d e?');
    expect(back).toContain('&lt;script&gt; ');
  });
});
