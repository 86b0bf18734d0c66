import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadContent } from '../../src/loader/load-content.ts';
import { readYaml } from '../../src/loader/yaml-file.ts';
import { failedProofs } from '../../src/evidence/proofs.ts';
import { reconcile } from '../../src/evidence/reconcile.ts';
import { assemble } from '../../src/model/assemble.ts';
import type { Problem } from '../../src/model/content-error.ts';
import type { GuidanceEntries } from '../../src/model/entries.ts';
import { guidance } from '../../src/schema/guidance.ts';
import { ledger } from '../../src/schema/ledger.ts';
import { study } from '../../src/schema/study.ts';
import type { Mutation } from './mutations.ts';

/** A content file that holds figures, and what the check finds when its text is another. */
export type MutableFile = Readonly<{
  file: string;
  text: string;
  /** Whether a slip changes a figure, not a date or a section number. */
  isFigure: (slip: Mutation) => boolean;
  check: (text: string) => readonly Problem[];
}>;

/** The checks that `npm run check` makes of a guidance document, on entries already read. */
function checkEntries(entries: GuidanceEntries): readonly Problem[] {
  const { guidance: document, problems } = assemble(entries);
  return [
    ...problems,
    ...failedProofs(document),
    ...(problems.length === 0 ? reconcile(document).problems : []),
  ];
}

/** Every file of a guidance document that holds figures: studies, measures, ledger. */
export function mutableFiles(root: string, id: string, content = 'content'): MutableFile[] {
  const loaded = loadContent(resolve(root, content), root);
  const entries = loaded.guidance.find((one) => one.id === id);
  if (entries === undefined) throw new RangeError(`there is no guidance ${id}`);
  const textOf = (file: string) => readFileSync(resolve(root, file), 'utf8');

  const studies = entries.studies.map((entry): MutableFile => ({
    file: entry.file,
    text: textOf(entry.file),
    isFigure: () => true,
    check: (text) => {
      const { data, problems } = readYaml({ file: entry.file, text, firstLine: 1 }, study);
      if (data === undefined) return problems;
      return checkEntries({
        ...entries,
        studies: entries.studies.map((one) => (one === entry ? { ...entry, data } : one)),
      });
    },
  }));
  const [first = 0, end = 0] = ['measures', 'sections'].map(
    (key) => loaded.lineOf(entries.guidance.file, [key]) ?? 0,
  );
  const about: MutableFile = {
    file: entries.guidance.file,
    text: textOf(entries.guidance.file),
    isFigure: ({ line }) => line > first && line < end,
    check: (text) => {
      const { data, problems } = readYaml(
        { file: entries.guidance.file, text, firstLine: 1 },
        guidance,
      );
      return data === undefined
        ? problems
        : checkEntries({ ...entries, guidance: { ...entries.guidance, data } });
    },
  };
  const printed: MutableFile = {
    file: entries.ledger.file,
    text: textOf(entries.ledger.file),
    isFigure: () => true,
    check: (text) => {
      const { data, problems } = readYaml(
        { file: entries.ledger.file, text, firstLine: 1 },
        ledger,
      );
      return data === undefined
        ? problems
        : checkEntries({ ...entries, ledger: { ...entries.ledger, data } });
    },
  };
  return [...studies, about, printed];
}
