// Holds what `npm run new` suggests of a document against what a person entered of it:
//   node tests/bench/suggestions.ts <id> <document> [<content>]
// For documents whose text may not stand in the repository; the tests do the same with invented ones.
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { makeDocument } from '../../src/cli/new/make-document.ts';
import { contentFolder } from '../../src/loader/content-folder.ts';
import { proveContent } from '../../src/loader/prove-content.ts';
import { suggestionScore } from '../support/suggestion-score.ts';

const root = resolve(import.meta.dirname, '../..');
const [id = '', file = '', content = contentFolder(root)] = process.argv.slice(2);
const made = await makeDocument(id, file, { content, allowMissing: true });
const entered = proveContent(content, root).guidance.find(({ document }) => document.id === id);
if (entered === undefined) throw new Error(`there is no document ${id} in ${content}`);

const { figures, right, wrong, unplaced } = suggestionScore(made, entered.document);
console.log(
  `${right} of ${figures} figures suggested as they were entered, ${wrong.length} otherwise`,
);
for (const line of wrong) console.log(`otherwise: ${line}`);
for (const line of unplaced) console.log(`left to the editor: ${line}`);
const isSame = isDeepStrictEqual(made.imported.ledger, entered.document.ledger.paragraphs);
console.log(`the ledger is ${isSame ? 'the same' : 'another'}`);
