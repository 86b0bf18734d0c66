import { resolve } from 'node:path';
import { contentFolder } from '../loader/content-folder.ts';
import { problemLine } from '../model/content-error.ts';
import { checkContent } from './content/check-content.ts';

const root = resolve(import.meta.dirname, '../..');
const { problems, guidance } = checkContent(contentFolder(root), root);

for (const problem of problems) console.error(problemLine(problem));
if (problems.length > 0) {
  console.error(
    `${problems.length} problem${problems.length === 1 ? '' : 's'} in the content; nothing was changed`,
  );
  process.exitCode = 1;
} else {
  for (const { document, figures, proofs } of guidance) {
    console.log(
      `${document.about.number}: ${document.paragraphs.length} paragraphs, ${document.studies.length} sources of evidence, ` +
        `${figures} printed figures reconciled with the ledger, ${proofs} sums proved, ${document.gaps.length} gaps recorded`,
    );
  }
}
