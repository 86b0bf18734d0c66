import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { guidanceRecords } from '../../src/exports/search/guidance-records.ts';
import { changeText, printedP } from '../../src/format/difference.ts';
import { figureDetail, leadFigure } from '../../src/format/figure.ts';
import { proveContent } from '../../src/loader/prove-content.ts';
import type { Guidance, Result, Value } from '../../src/model/guidance.ts';

const demo = resolve(import.meta.dirname, '../fixtures/guidance/demo');
const folder = inject('demoSite');
const documents = proveContent(demo, demo).guidance.map(({ document }) => document);

type Shown = Readonly<{
  document: Guidance;
  result: Result;
  kind: string;
  parts: readonly string[];
}>;

/** What a value prints, in the pieces in which pages may set it: figure, counts, interval, p. */
function shownOf(document: Guidance, value: Value): readonly Shown[] {
  if (value.kind === 'measurement') {
    const { figure, arm } = value.measurement;
    // Of a part without a percentage the source prints how many; the total stands once for all parts.
    const lead =
      figure.kind === 'part' && figure.reported === 'not-stated'
        ? `${figure.events} `
        : leadFigure(figure);
    const parts = [lead, ...figureDetail(figure, arm.unit).split('; ')];
    return [{ document, result: value.result, kind: figure.kind, parts }];
  }
  if (value.kind === 'contrast') {
    const { estimate, significance } = value.contrast;
    const signed = (figure: string) => figure.replace(/^-/, '−');
    const printed =
      estimate === 'not-stated'
        ? []
        : [
            signed(estimate.reported),
            ...(estimate.interval === 'not-stated'
              ? []
              : [`${signed(estimate.interval.low)} to ${signed(estimate.interval.high)}`]),
          ];
    const kind = estimate === 'not-stated' ? 'p value' : estimate.measure;
    return [{ document, result: value.result, kind, parts: [...printed, printedP(significance)] }];
  }
  return value.kind === 'change'
    ? [
        {
          document,
          result: value.result,
          kind: 'change',
          parts: changeText(value.change).split(', '),
        },
      ]
    : [];
}

const shown = documents.flatMap((document) =>
  [...document.values.values()].flatMap((value) => shownOf(document, value)),
);
const kinds = [...new Set(shown.map(({ kind }) => kind))].toSorted();

const PLACES: Readonly<Record<string, (one: Shown) => string>> = {
  'in its paragraph': ({ result }) => `${result.paragraph.section.slug}/index.html`,
  'in the whole document': () => 'full/index.html',
  'at a glance': () => 'index.html',
  'in the evidence table': () => 'evidence/index.html',
  'on the page of its study': ({ result }) => `studies/${result.study.id}/index.html`,
  'on the page of its outcome': ({ result }) => `outcomes/${result.outcome.id}/index.html`,
  'in the checks': () => 'checks/index.html',
};

const texts = new Map<string, string>();
function textOf(file: string): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const html = readFileSync(join(folder, file), 'utf8').replaceAll(
    /<(script|style)\b[\s\S]*?<\/\1>/g,
    '',
  );
  const text = plain(parse(html).textContent);
  texts.set(file, text);
  return text;
}
const plain = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ');

// What must stand is what the invented sources print, as demo.test.ts holds it against them.
describe.each(kinds)('a %s', (kind) => {
  const ones = shown.filter((one) => one.kind === kind);

  test.each(Object.entries(PLACES))('stands %s with all that is printed of it', (_name, fileOf) => {
    const missing = ones.flatMap((one) => {
      const text = textOf(`guidance/${one.document.id}/${fileOf(one)}`);
      return one.parts.map(plain).filter((part) => !text.includes(part));
    });
    expect(missing).toEqual([]);
  });

  test('is found by its figure', () => {
    const missing = ones.flatMap((one) => {
      const all = guidanceRecords(one.document).map(({ text }) => plain(text));
      return one.parts.map(plain).filter((part) => !all.some((text) => text.includes(part)));
    });
    expect(missing).toEqual([]);
  });
});

describe('the pages of the invented documents', () => {
  test('show no value of a program', () => {
    const files = globSync('**/*.html', { cwd: folder });
    expect(files.length).toBeGreaterThan(100);
    expect(
      files.filter((file) => /\bundefined\b|\bNaN\b|\[object|\bnull\b/.test(textOf(file))),
    ).toEqual([]);
  });

  // Sections 2 and 3 of pad.md are left out on purpose.
  test('say on every page of a document what of it this site has not entered', () => {
    const pages = globSync('guidance/pad/**/index.html', { cwd: folder });
    expect(pages.length).toBeGreaterThan(10);
    const said = 'This site has not entered the sections “The condition” and “The procedure”';
    expect(pages.filter((file) => !textOf(file).includes(said))).toEqual([]);
    expect(textOf('guidance/pad/condition/index.html')).toContain('has not entered this section');
    expect(textOf('guidance/lamp/index.html')).not.toContain('has not entered');
  });

  test('call nothing a count that is a percentage without counts', () => {
    for (const { id } of documents) {
      expect(textOf(`guidance/${id}/evidence/index.html`)).not.toMatch(/%\s*a count/);
    }
  });
});
