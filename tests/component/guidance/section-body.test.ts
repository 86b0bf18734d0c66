import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import GlanceEvidence from '../../../src/components/evidence/GlanceEvidence.astro';
import NotEntered from '../../../src/components/guidance/NotEntered.astro';
import SectionBody from '../../../src/components/guidance/SectionBody.astro';
import type { Guidance } from '../../../src/model/guidance.ts';
import { demo } from '../../unit/evidence/demo.ts';

const container = await AstroContainer.create();
const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const sectionOf = (guidance: Guidance, slug: string) =>
  guidance.sections.find((section) => section.slug === slug);

/** The document with the paragraphs of its efficacy left out, some of them said not to be entered. */
const pad = demo('pad');
const inPart: Guidance = {
  ...pad,
  results: [],
  sections: pad.sections.map((section) =>
    section.slug === 'efficacy'
      ? { ...section, paragraphs: [], notEntered: ['4.1', '4.2'] }
      : section,
  ),
};

describe('a part of the document that is not entered', () => {
  test('stands in its place as a gap of this site, by its number', async () => {
    const html = await container.renderToString(SectionBody, {
      props: { guidance: inPart, section: sectionOf(inPart, 'efficacy'), level: 3 },
    });
    const gaps = parse(html).querySelectorAll('[data-not-entered]');
    expect(gaps.map(({ id }) => id)).toEqual(['4.1', '4.2']);
    expect(words(gaps[0]?.text ?? '')).toBe(
      '4.1This site has not entered this paragraph. It stands in the official document of NOBODY.',
    );
  });

  test('as a whole section is said once', async () => {
    const html = await container.renderToString(SectionBody, {
      props: { guidance: pad, section: sectionOf(pad, 'condition'), level: 3 },
    });
    expect(words(parse(html).text)).toBe(
      'This site has not entered this section. It stands in the official document of NOBODY.',
    );
  });

  test('is named on every page of the guidance', async () => {
    const html = await container.renderToString(NotEntered, { props: { guidance: inPart } });
    expect(words(parse(html).text)).toContain(
      'This site has not entered paragraphs 4.1 and 4.2 and the sections “The condition” and “The procedure”',
    );
  });

  test('is no silence of the guidance at a glance', async () => {
    const html = await container.renderToString(GlanceEvidence, { props: { guidance: inPart } });
    const said = words(parse(html).text);
    expect(said).toContain('No results entered here. What the guidance says');
    expect(said).not.toContain('The guidance reports no');
  });
});
