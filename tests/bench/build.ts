// Builds sites of more and more documents, this one's and invented ones (tests/scale/), each beside a stock
// Starlight site of the same words, and prints a table in Markdown:
// `npm run bench:build -- --guidance 1,20,100`.
import { stat, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { pageFiles } from '../support/page-files.ts';
import { projectCopy } from '../support/project-copy.ts';
import { fileList } from '../../src/hosting/file-list.ts';
import { writeDocuments } from '../scale/write-documents.ts';
import { measuredBuild, type BuildCost } from './measured-build.ts';
import { starlightSite } from './starlight-site.ts';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    guidance: { type: 'string', default: '1,20,100' },
    'without-starlight': { type: 'boolean', default: false },
  },
});

async function bytesIn(folder: string): Promise<number> {
  const names = Object.keys(await fileList(folder));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function printRow(name: string, documents: number, folder: string, cost: BuildCost) {
  const pages = pageFiles(folder).length;
  const cells = [
    name,
    documents,
    pages,
    cost.seconds.toFixed(1),
    cost.processor.toFixed(1),
    (pages / cost.seconds).toFixed(1),
    (cost.memory / 1e9).toFixed(2),
    ((await bytesIn(folder)) / 1e6).toFixed(1),
    cost.files,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

console.log('| site | documents | pages | seconds | CPU s | pages/s | peak GB | dist MB | files |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const documents of values.guidance.split(',').map(Number)) {
  const project = await projectCopy();
  try {
    await writeDocuments(join(project, 'content'), documents - 1);
    const cost = await measuredBuild(project);
    const own = join(project, 'dist');
    await printRow('this', documents, own, cost);
    if (values['without-starlight']) continue;
    const addresses = pageFiles(own).map(({ address }) => address);
    const starlight = await starlightSite(
      root,
      own,
      addresses.filter((address) => address.endsWith('/')),
    );
    await printRow('Starlight', documents, starlight.folder, starlight.cost);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}
