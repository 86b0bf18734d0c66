import { resolve } from 'node:path';
import { mutableFiles } from './mutated-check.ts';
import { mutations, type Mutation } from './mutations.ts';

const t=performance.now();
let caught = 0, tried = 0; const survivors: string[] = [];
for (const { file, text, check } of mutableFiles(resolve(import.meta.dirname, '../..'), 'htg241')) {
  for (const m of mutations(text) as Mutation[]) { tried++; if (check(m.text).length > 0) caught++; else survivors.push(`${file}:${m.line} ${m.kind} ${m.from.slice(0,40)} -> ${m.to.slice(0,40)}`); }
}
console.log(caught, tried, survivors.length, performance.now()-t);
const by = new Map<string, number>(); for (const s of survivors) { const k = s.split(' ')[0]!; by.set(k, (by.get(k) ?? 0) + 1);} console.log(by);
