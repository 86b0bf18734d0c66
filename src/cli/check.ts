import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { contentFolder } from '../loader/content-folder.ts';
import { notEnteredText } from '../format/not-entered.ts';
import { counted, NO_BREAK } from '../format/words.ts';
import type { ProvenDocument } from '../loader/prove-content.ts';
import { problemLine } from '../model/content-error.ts';
import { checkContent } from './content/check-content.ts';
import { leftToDo } from './content/left-to-do.ts';
import { writeEditorFiles } from './schemas/write-editor-files.ts';

/** How many problems are told one by one; whoever has more begins with these. */
const MOST_PROBLEMS = 500;

// `npm run check` tells every problem of the content; `npm run check -- <id>` what is left to do in
// one document. Both leave with 1 while something is wrong, and write which ids VS Code offers.
const root = resolve(import.meta.dirname, '../..');
const [id] = process.argv.slice(2);
const content = contentFolder(root);
const only = id !== undefined && existsSync(join(content, 'guidance', id)) ? id : undefined;
const { problems, guidance, drafts } = checkContent(content, root, only);

// Content elsewhere is not in the folder that VS Code opens. A file that cannot be read takes its ids with it.
if (content === join(root, 'content')) {
  const proven = [...guidance, ...drafts.flatMap((draft) => draft.proven ?? [])];
  writeEditorFiles(
    root,
    proven.flatMap(({ document, isRead }) => (isRead ? document : [])),
  );
}
if (id === undefined) tellAll();
else tellOne(id);

function tellAll(): void {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) console.error(problemLine(problem));
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) console.error(`… and ${more} more`);
  if (problems.length > 0) {
    console.error(
      `${problems.length} problem${problems.length === 1 ? '' : 's'} in the content; nothing was changed`,
    );
    process.exitCode = 1;
    return;
  }
  for (const one of guidance) console.log(summary(one));
  for (const { folder, problems: left } of drafts) {
    console.log(
      `${basename(folder)}: a draft, ${left.length} left to do; npm run check -- ${basename(folder)}`,
    );
  }
}

function tellOne(name: string): void {
  const draft = drafts.find(({ folder }) => basename(folder) === name);
  const found = draft?.proven ?? guidance.find(({ document }) => document.id === name);
  // A document whose guidance.yaml cannot be read is known by its folder alone.
  const folder =
    draft?.folder ??
    (found === undefined
      ? problems.map(({ file }) => dirname(file)).find((one) => basename(one) === name)
      : dirname(found.entries.guidance.file));
  if (folder === undefined) {
    const ids = [
      ...guidance.map(({ document }) => document.id),
      ...drafts.map((one) => basename(one.folder)),
    ];
    console.error(`there is no document ${name}; allowed is ${ids.join(', ')}`);
    process.exitCode = 1;
    return;
  }
  const lines = leftToDo(
    folder,
    draft?.problems ?? problems,
    found?.document.ledger.paragraphs ?? {},
  );
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
  else if (found !== undefined)
    console.log(
      `${summary(found)}; nothing is left to do${draft === undefined ? '' : '; take out status: draft to publish it'}`,
    );
}

function summary({ document, figures, ways, proofs }: ProvenDocument): string {
  const missing = notEnteredText(document);
  return (
    `${document.about.number}: ${count(document.paragraphs.length, 'paragraphs')}, ${count(document.studies.length, 'sources of evidence', 'source of evidence')}, ` +
    `${count(figures, 'printed figures')} reconciled with the ledger${waysText(ways)}, ${count(proofs, 'sums')} proved, ${count(document.gaps.length, 'gaps')} recorded` +
    (missing === '' ? '' : `. ${missing.replace(/\.$/, '')}`)
  );
}

/** `1 sum`, `22 sums`, with a space at which a terminal may break. */
function count(amount: number, units: string, one?: string): string {
  return counted(String(amount), units, one).replace(NO_BREAK, ' ');
}

/** How many figures were suggested, where any was. */
function waysText({ independent, accepted, unread }: ProvenDocument['ways']): string {
  if (accepted + unread === 0) return '';
  const waiting = unread === 0 ? '' : `, ${unread} suggested and not yet read`;
  return ` (${independent} entered independently, ${accepted} suggested and accepted${waiting})`;
}
