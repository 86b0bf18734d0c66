import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { formerNumbers } from '../../model/former-numbers.ts';
import type { Guidance } from '../../model/guidance.ts';
import { renamedPages } from '../../model/renamed-parts.ts';
import { versionsOf } from '../../model/versions-of.ts';

/** The pages of a document, by their path below its own. */
const pagesOf = (guidance: Guidance): readonly string[] => {
  const { sections, studies, outcomes, figures, results, patient } = guidance;
  return [
    '',
    ...sections.map(({ slug }) => slug),
    'full',
    'sheet',
    'evidence',
    ...(results.length > 0 ? ['summary'] : []),
    'studies',
    ...studies.map(({ id }) => `studies/${id}`),
    'outcomes',
    ...outcomes.map(({ id }) => `outcomes/${id}`),
    ...(figures.length > 0 ? ['figures'] : []),
    ...figures.map(({ id }) => `figures/${id}`),
    'checks',
    'data',
    'learn',
    ...renamedPages(guidance).map(({ from }) => from),
    'editions',
    ...versionsOf(guidance).map((edition) => `editions/${edition}`),
    ...(patient === undefined ? [] : ['patient']),
  ];
};

/**
 * Where a built site is not what the content promises: a page of a document that is missing or that
 * nothing promises, or a paragraph that is not on its page.
 *
 * @param folder - the built site
 * @returns a line a fault; none when each document has its pages and paragraphs
 */
export function brokenPromises(folder: string, documents: readonly Guidance[]): readonly string[] {
  const promised = [
    ...documents.flatMap((document) =>
      pagesOf(document).map((page) =>
        ['guidance', document.id, page, 'index.html'].filter(Boolean).join('/'),
      ),
    ),
    ...formerNumbers(documents).map(({ slug }) => `guidance/${slug}/index.html`),
  ];
  const built = globSync('guidance/**/index.html', { cwd: folder }).map((file) =>
    file.split(sep).join('/'),
  );
  return [
    ...promised.filter((file) => !built.includes(file)).map((file) => `${file} was not built`),
    ...built
      .filter((file) => !promised.includes(file))
      .map((file) => `${file} is promised by nothing`),
    ...documents.flatMap((document) => missingParagraphs(folder, document)),
  ];
}

function missingParagraphs(folder: string, { id, sections }: Guidance): readonly string[] {
  return sections.flatMap(({ slug, paragraphs }) => {
    const file = `guidance/${id}/${slug}/index.html`;
    if (!existsSync(join(folder, file))) return [];
    const page = readFileSync(join(folder, file), 'utf8');
    return paragraphs
      .filter(({ number }) => !page.includes(`id="${number}"`))
      .map(({ number }) => `${file} does not hold paragraph ${number}`);
  });
}
