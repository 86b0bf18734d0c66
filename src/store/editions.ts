import { editionChanges, type EditionChange } from '../exports/edition-changes.ts';
import { editionFiles } from '../exports/edition-files.ts';
import { editionText } from '../exports/edition.ts';
import { guidanceJson, type DocumentContext } from '../exports/guidance-json.ts';
import { keptFiles } from '../loader/kept-edition.ts';
import type { Guidance } from '../model/guidance.ts';
import { versionsOf } from '../model/versions-of.ts';
import type { KeptDocument } from '../schema/export/kept-document.ts';
import {
  allGuidance,
  findGuidance,
  guidanceEdition,
  keptDocumentOf,
  keptEdition,
  siteSettings,
} from '../store.ts';

/** An edition of this site's account of a guidance, as its page shows it. */
export type EditionOnSite = Readonly<{
  version: string;
  /** The day on which it was sealed; nothing while it is not. */
  date: string | undefined;
  /** What it changed, in the editor's words. */
  said: Guidance['about']['editions'][number]['changes'];
  files: Readonly<Record<string, string>>;
  document: KeptDocument;
}>;

/** Paths of the pages of all editions. */
export const editionPaths = async () =>
  (await allGuidance()).flatMap((guidance) =>
    versionsOf(guidance).map((edition) => ({ params: { guidance: guidance.id, edition } })),
  );

/**
 * An edition of a guidance, with the one before it and the number of the latest.
 *
 * @throws RangeError when there is no such guidance or edition
 */
export async function findEdition(
  id: string | undefined,
  version: string | undefined,
): Promise<EditionOnSite & Readonly<{ before: EditionOnSite | undefined; latest: string }>> {
  const guidance = await findGuidance(id);
  const versions = versionsOf(guidance);
  const place = versions.indexOf(version ?? '');
  const [one, before] = await Promise.all(
    versions.slice(place, place + 2).map((each) => editionOnSite(guidance, each)),
  );
  if (place < 0 || one === undefined) throw new RangeError(`there is no edition ${version}`);
  return { ...one, before, latest: versions[0] ?? one.version };
}

async function editionOnSite(guidance: Guidance, version: string): Promise<EditionOnSite> {
  const kept = keptEdition(guidance.id, version);
  const files =
    kept === undefined ? editionFiles(guidance, await contextOf(guidance)) : keptFiles(kept);
  return {
    version,
    date: kept?.seal.date,
    said: saidOf(guidance, version),
    files,
    document: keptDocumentOf(files),
  };
}

/** When each edition of a guidance was sealed and what it changed, newest first. */
export const editionsOf = (
  guidance: Guidance,
): readonly Pick<EditionOnSite, 'version' | 'date' | 'said'>[] =>
  versionsOf(guidance).map((version) => ({
    version,
    date: keptEdition(guidance.id, version)?.seal.date,
    said: saidOf(guidance, version),
  }));

const saidOf = ({ about }: Guidance, version: string): EditionOnSite['said'] =>
  about.editions.find(({ edition }) => edition === version)?.changes ?? [];

/** What has changed in a guidance since the edition that it shows was sealed; nothing while it is not. */
export async function changedSince(guidance: Guidance): Promise<readonly EditionChange[]> {
  const kept = keptEdition(guidance.id, guidance.about.edition);
  return kept === undefined
    ? []
    : editionChanges(
        keptDocumentOf(keptFiles(kept)),
        guidanceJson(guidance, await contextOf(guidance)),
      );
}

const contextOf = async ({ id }: Guidance): Promise<DocumentContext> => ({
  site: await siteSettings(),
  edition: editionText(await guidanceEdition(id)),
});
