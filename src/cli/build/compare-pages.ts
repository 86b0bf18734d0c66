import { resolve } from 'node:path';
import { contentFolder } from '../../loader/content-folder.ts';
import { proveContent } from '../../loader/prove-content.ts';
import { showsDrafts } from '../../loader/shows-drafts.ts';
import { brokenPromises } from './broken-promises.ts';

// A step of the build: holds the pages that were built in a folder against the content.
const root = resolve(import.meta.dirname, '../../..');
const [folder = 'dist'] = process.argv.slice(2);
const { guidance } = proveContent(contentFolder(root), root, { withDrafts: showsDrafts(false) });
const documents = guidance.map(({ document }) => document);
const broken = brokenPromises(folder, documents);
for (const line of broken) console.error(line);
if (broken.length > 0) process.exitCode = 1;
