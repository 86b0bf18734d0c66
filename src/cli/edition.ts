import { resolve } from 'node:path';
import { contentFolder } from '../loader/content-folder.ts';
import { proveContent } from '../loader/prove-content.ts';
import { ContentError } from '../model/content-error.ts';
import { sealEdition } from './edition/seal-edition.ts';
import { tellError } from './import/tell-error.ts';

// `npm run edition -- <id>`: seals what the content says of a document as its edition.
const root = resolve(import.meta.dirname, '../..');
try {
  await seal(process.argv[2]);
} catch (error) {
  tellError(error);
}

async function seal(id: string | undefined): Promise<void> {
  const content = contentFolder(root);
  const { loaded, problems, guidance } = proveContent(content, root);
  if (problems.length > 0) throw new ContentError(problems);
  const found = guidance.find(({ entries }) => entries.id === id);
  if (found === undefined || loaded.site === undefined) {
    const ids = guidance.map(({ entries }) => entries.id).join(', ');
    throw new ContentError([
      {
        file: 'edition',
        path: ['id'],
        wrong: id === undefined ? 'no document is named' : `there is no published document ${id}`,
        allowed: `allowed is one of ${ids}`,
      },
    ]);
  }
  const site = loaded.site.data;
  const { folder, changes } = await sealEdition(found, {
    content,
    site,
    kept: loaded.editions.filter((one) => one.guidance === id),
    lineOf: loaded.lineOf,
    today: site.asOf ?? new Date().toISOString().slice(0, 10),
  });
  for (const { label, was, now } of changes) {
    console.log(`${label}: ${was ?? 'was not there'} → ${now ?? 'is no longer there'}`);
  }
  console.log(`Sealed ${folder}; commit it, and change nothing in it.`);
}
