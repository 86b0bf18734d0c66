import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { htmlSentences } from './sentences/html-sentences.ts';
import { jsonSentences } from './sentences/json-sentences.ts';
import { sourceSentences } from './sentences/source-sentences.ts';
import { splitSentences } from './sentences/split-sentences.ts';

/** What is read, in this order. A sentence is printed once, below the first file that has it. */
const PARTS = [
  { title: 'Guidance pages', files: 'dist/guidance/**/*.html', sentences: htmlSentences },
  { title: 'Other pages', files: 'dist/**/*.html', sentences: htmlSentences },
  { title: 'Pictures and feeds', files: 'dist/**/*.{svg,rss,xml}', sentences: htmlSentences },
  { title: 'Data', files: 'dist/**/*.{json,webmanifest}', sentences: jsonSentences },
  {
    title: 'Text downloads',
    files: 'dist/**/*.{txt,md,csv,tsv,bib,ris}',
    sentences: (text: string) => text.split(/\r?\n\r?\n|\t/).flatMap(splitSentences),
  },
  {
    title: 'Templates and messages, with … for what is put in',
    files: 'src/**/*.{ts,astro}',
    sentences: sourceSentences,
  },
] as const;

const root = resolve(import.meta.dirname, '../..');
if (globSync('dist/index.html', { cwd: root }).length === 0) {
  console.error('There is no built site to read; run npm run build first.');
  process.exit(1);
}

const seen = new Set<string>();
for (const { title, files, sentences } of PARTS) {
  console.log(`\n# ${title}`);
  for (const file of globSync(files, { cwd: root, exclude: ['dist/pagefind/**'] }).toSorted()) {
    const found = new Set(sentences(readFileSync(resolve(root, file), 'utf8')));
    const added = [...found.difference(seen)];
    if (added.length > 0) console.log(`\n## ${file}\n${added.join('\n')}`);
    for (const sentence of added) seen.add(sentence);
  }
}
