import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';

import { readPages } from '../support/read-pages.ts';

const folder = inject('siteFolder');
const pages = readPages(folder);
const page = pages.find(({ address }) => address === '/guidance/htg241/learn/')!;
/** The words of an element as a reader sees them. */
const wordsOf = ({ text }: Readonly<{ text: string }>) =>
  text.replaceAll(/[ \t\r\n]+/g, ' ').trim();
const cards = page.document.querySelectorAll('[data-card]');

describe('The page of the self-test', () => {
  test('holds at least 45 questions, complete without script', () => {
    console.log(`${cards.length} questions`);
    expect(cards.length).toBeGreaterThanOrEqual(45);
    for (const card of cards) {
      expect(card.querySelector('h3')?.text, card.id).toMatch(/\S{3}/);
      expect(card.querySelectorAll('ol > li').length).toBeGreaterThanOrEqual(3);
      const answer = card.querySelector('details')?.text.trim() ?? '';
      expect(answer, card.id).toMatch(/^Answer\s*Right: [A-D]\..{10,}/s);
    }
  });

  test('leads from every answer to its paragraph', () => {
    for (const card of cards) {
      const [link] = card.querySelectorAll('details p:last-child a');
      expect(link?.getAttribute('href'), card.id).toMatch(
        /^\/guidance\/htg241\/[a-z-]+\/#\d[\d.]*$/,
      );
    }
  });

  test('says how old the evidence is and that it is for study', () => {
    const text = page.document.querySelector('main')!.text.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Evidence as considered in 2010');
    expect(text).toContain('not clinical advice');
  });

  test('links the Anki deck, which asks and answers the same in the same order', () => {
    const link = page.document.querySelector('a[href$="/data/anki.txt"]');
    expect(link).not.toBeNull();
    const deck = readFileSync(join(folder, 'guidance/htg241/data/anki.txt'), 'utf8');
    const notes = deck
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([guid, front = '', back = '']) => {
        const [question, ...options] = parse(front).querySelectorAll('p, li').map(wordsOf);
        const [right = '', ...explanation] = parse(back).querySelectorAll('p').map(wordsOf);
        return { guid, question, options, right, explanation: explanation.slice(0, -1) };
      });
    const asked = cards.map((card) => {
      const options = card.querySelectorAll('ol > li').map(wordsOf);
      const [first = '', ...rest] = card.querySelectorAll('details p').map(wordsOf);
      const [, letter = '', opening = ''] = /^Right: ([A-D])\. (.*)$/.exec(first) ?? [];
      return {
        guid: `htg241.${card.id}`,
        question: wordsOf(card.querySelector('h3')!),
        options,
        right: `${letter}. ${options['ABCD'.indexOf(letter)]}`,
        explanation: [opening, ...rest.slice(0, -1)],
      };
    });
    expect(notes).toEqual(asked);
  });
});

describe('How to read this', () => {
  test('stands under every chart with figures and every study with results', () => {
    const without = pages
      .filter(({ address }) => /^\/guidance\/htg241\/(studies|figures)\/.+/.test(address))
      .filter(({ document }) => document.querySelector('details.how-to-read') === null)
      .map(({ address }) => address);
    // Neither a map of the evidence nor advice has figures to read.
    expect(without).toEqual([
      '/guidance/htg241/figures/evidence-map/',
      '/guidance/htg241/studies/specialist-advisers/',
    ]);
  });

  test('asks a reader of every study to appraise it by its design', () => {
    const studies = pages.filter(({ address }) => /^\/guidance\/htg241\/studies\/.+/.test(address));
    for (const { address, document } of studies) {
      const questions = document.querySelectorAll('details.appraisal li').map(({ text }) => text);
      expect(questions.length, address).toBeGreaterThanOrEqual(2);
      expect(questions.filter((question) => !question.includes('?'))).toEqual([]);
    }
  });
});

describe('Terms where they stand', () => {
  const sections = pages.filter(
    ({ document }) => document.querySelector('section.paragraph') !== null,
  );

  test('are marked once a page, outside figures, links and headings', () => {
    let count = 0;
    for (const { address, document } of sections) {
      const cards = document.querySelectorAll('term-card');
      const ids = cards.map((card) => card.querySelector('[popover]')?.id);
      count += ids.length;
      expect(new Set(ids).size, address).toBe(ids.length);
      expect(document.querySelectorAll('a term-card, button term-card, h2 term-card')).toEqual([]);
      expect(document.querySelectorAll('value-card term-card, h3 term-card')).toEqual([]);
    }
    console.log(`${count} terms marked on ${sections.length} pages`);
    expect(count).toBeGreaterThan(40);
  });

  test('give the definition and lead to the full entry', () => {
    const efficacy = pages.find(({ address }) => address === '/guidance/htg241/efficacy/')!;
    const card = efficacy.document.querySelector('#term-case-series')!;
    expect(card.text).toContain('with no comparison group');
    expect(card.querySelector('a')?.getAttribute('href')).toBe('/glossary/case-series/');
  });

  test('leave the words of each paragraph as they are', () => {
    const procedure = pages.find(({ address }) => address === '/guidance/htg241/procedure/')!;
    const full = pages.find(({ address }) => address === '/guidance/htg241/full/')!;
    const words = (document: typeof full.document, number: string) => {
      const body = document.getElementById(number)?.parentNode?.querySelector('.body')?.clone();
      const copy = body as typeof full.document;
      for (const part of copy.querySelectorAll('[popover], .tools, details, copy-link'))
        part.remove();
      return copy.text.replaceAll(/\s+/g, ' ').trim();
    };
    for (const number of ['2.2.1', '2.2.2', '2.2.3']) {
      expect(words(procedure.document, number)).toBe(words(full.document, number));
    }
  });
});
