import type { Problem } from '../model/content-error.ts';
import type { Entry } from '../model/entries.ts';
import { Problems } from '../model/problems.ts';
import type { GuidanceEntry } from '../schema/guidance.ts';
import { editionHash } from './edition-hash.ts';
import { keptFiles, type KeptEdition } from './kept-edition.ts';

/**
 * What is wrong with the editions of a document: the list ends with the edition that is shown, every one
 * before it is kept, and what is kept is what was sealed.
 *
 * @param kept - the editions that lie below `editions/` of the document
 */
export function checkEditions(
  entry: Entry<GuidanceEntry>,
  kept: readonly KeptEdition[],
): readonly Problem[] {
  const { edition: shown, editions } = entry.data;
  const problems = new Problems();
  const listed = editions.map(({ edition }) => edition);
  const last = listed.at(-1) ?? shown;
  if (last !== shown) {
    problems.add(
      entry,
      ['edition'],
      `the list of editions ends with ${last}`,
      `write "${last}", or what edition ${shown} changes at the end of editions`,
    );
  }
  for (const [index, edition] of listed.entries()) {
    const path = ['editions', index];
    if (listed.indexOf(edition) !== index) {
      problems.add(entry, path, `edition ${edition} stands there twice`, 'list each once');
    } else if (index < listed.length - 1 && !kept.some((one) => one.edition === edition)) {
      problems.add(
        entry,
        path,
        `edition ${edition} is not kept`,
        `put back editions/${edition}/, as npm run edition wrote it`,
      );
    }
  }
  for (const one of kept) {
    if (!listed.includes(one.edition)) {
      problems.addUnknown(one, [], 'edition', one.edition, listed);
    } else if (editionHash(keptFiles(one)) !== one.seal.sha256) {
      problems.add(
        one,
        ['sha256'],
        'the files beside it are not those that were sealed',
        'put them back as they were; a change is a new edition',
      );
    }
  }
  return problems.all;
}
