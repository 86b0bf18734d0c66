import { join } from 'node:path';
import { stringify } from 'yaml';
import { editionChanges, type EditionChange } from '../../exports/edition-changes.ts';
import { DOCUMENT_FILE, editionFiles } from '../../exports/edition-files.ts';
import { editionOf, editionText } from '../../exports/edition.ts';
import { guidanceJson } from '../../exports/guidance-json.ts';
import { editionHash } from '../../loader/edition-hash.ts';
import { keptFiles, SEAL_FILE, type KeptEdition } from '../../loader/kept-edition.ts';
import type { ProvenDocument } from '../../loader/prove-content.ts';
import { ContentError, type Problem } from '../../model/content-error.ts';
import { keptDocument } from '../../schema/export/kept-document.ts';
import type { EditionSeal } from '../../schema/edition-seal.ts';
import type { SiteEntry } from '../../schema/site.ts';
import { writeFolder } from '../write-folder.ts';
import { unsaidChanges } from './unsaid-changes.ts';

/** An edition that was sealed: the folder that holds it, and what differs from the one before. */
export type SealedEdition = Readonly<{ folder: string; changes: readonly EditionChange[] }>;

/**
 * Seals what the content says of a document as its edition: writes its files and their hash below
 * `editions/`, where nothing changes them again.
 *
 * @param content - the content folder
 * @param kept - the editions of the document that are sealed already
 * @param today - the day, as ISO text
 * @param lineOf - the line of a field, for messages
 * @throws ContentError when the edition is sealed already, when nothing has changed since the one before it,
 *   or when something has that no line under its number tells
 */
export async function sealEdition(
  { document, entries }: ProvenDocument,
  {
    content,
    site,
    kept,
    today,
    lineOf,
  }: Readonly<{
    content: string;
    site: SiteEntry;
    kept: readonly KeptEdition[];
    today: string;
    lineOf: (file: string, path: Problem['path']) => number | undefined;
  }>,
): Promise<SealedEdition> {
  const { file, data } = entries.guidance;
  const refuse = (path: Problem['path'], problems: readonly Omit<Problem, 'file' | 'path'>[]) => {
    const line = lineOf(file, path);
    throw new ContentError(problems.map((problem) => ({ file, path, line, ...problem })));
  };
  const place = data.editions.length - 1;
  const said = data.editions[place]?.changes;
  if (said === undefined) {
    refuse(['editions'], [{ wrong: 'no edition is listed', allowed: firstEntry(data.edition) }]);
  }
  const context = { site, edition: editionText(await editionOf(entries)) };
  const now = guidanceJson(document, context);
  const changesSince = (edition: KeptEdition) =>
    editionChanges(keptDocument.parse(JSON.parse(keptFiles(edition)[DOCUMENT_FILE] ?? '')), now);

  const same = kept.find(({ edition }) => edition === data.edition);
  if (same !== undefined) {
    const changes = changesSince(same);
    const wrong = `edition ${data.edition} was sealed on ${same.seal.date}`;
    refuse(
      ['edition'],
      changes.length === 0
        ? [{ wrong, allowed: 'and nothing has changed since: there is nothing to do' }]
        : changes.map((change) => ({
            wrong: `${wrong}, and ${changed(change)}`,
            allowed: `give it a number of its own and a line under editions: ${lineFor(change)}`,
          })),
    );
  }
  const last = data.editions[place - 1]?.edition;
  const before = kept.find(({ edition }) => edition === last);
  const changes = before === undefined ? [] : changesSince(before);
  if (before !== undefined && changes.length === 0) {
    refuse(
      ['edition'],
      [
        {
          wrong: `nothing has changed since edition ${before.edition}`,
          allowed: 'an edition is for a change that readers see',
        },
      ],
    );
  }
  const unsaid = unsaidChanges(changes, said ?? []);
  if (unsaid.length > 0) {
    refuse(
      ['editions', place, 'changes'],
      unsaid.map((change) => ({ wrong: changed(change), allowed: `add ${lineFor(change)}` })),
    );
  }
  const files = editionFiles(document, context);
  const seal: EditionSeal = { date: today, sha256: editionHash(files) };
  const folder = join(content, 'guidance', entries.id, 'editions', data.edition);
  writeFolder(folder, { ...files, [SEAL_FILE]: stringify(seal) });
  return { folder, changes };
}

const changed = ({ label, was, now }: EditionChange): string =>
  `${label} changed from “${was ?? 'nothing'}” to “${now ?? 'nothing'}”`;

/** What an editor puts under `changes` for a change. */
const lineFor = ({ kind, paragraph }: EditionChange): string =>
  `{ kind: ${kind}, ${paragraph === undefined ? '' : `paragraphs: ['${paragraph}'], `}text: … }`;

const firstEntry = (edition: string): string =>
  `add editions: [{ edition: '${edition}', changes: [{ kind: first, text: … }] }]`;
