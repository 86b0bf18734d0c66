import { resolve } from 'node:path';
import { explanations } from './explained.ts';
import { meaningMutations } from './meaning-mutations.ts';
import { mutableFiles } from './mutated-check.ts';
import { mutations } from './mutations.ts';

const root = resolve(import.meta.dirname, '../..');
const demo = 'tests/fixtures/guidance/demo';

/** The documents, and the slips that are tried with each: of digits too where the content is not invented. */
const DOCUMENTS = [
  {
    id: 'htg241',
    content: 'content',
    slipsOf: (text: string) => [...mutations(text), ...meaningMutations(text)],
  },
  ...['lamp', 'pad', 'alpha', 'gamma'].map((id) => ({
    id,
    content: demo,
    slipsOf: meaningMutations,
  })),
];
const totals = { caught: 0, tried: 0, unexplained: 0 };
const survivors = new Map<string, number>();

for (const { file, text, isFigure, check, slipsOf } of DOCUMENTS.flatMap(
  ({ id, content, slipsOf }) => mutableFiles(root, id, content).map((one) => ({ ...one, slipsOf })),
)) {
  const slips = slipsOf(text).filter(isFigure);
  const alive = slips.filter((slip) => check(slip.text).length === 0);
  totals.tried += slips.length;
  totals.caught += slips.length - alive.length;
  console.log(`${file}: ${slips.length - alive.length} caught of ${slips.length} tried`);
  for (const slip of alive) {
    const reason = explanations.find(({ covers }) => covers(file, slip))?.reason;
    if (reason === undefined) {
      totals.unexplained += 1;
      console.error(
        `${file}:${slip.line}: ${slip.kind} ${slip.from} → ${slip.to || 'nothing'} is not caught`,
      );
    } else survivors.set(reason, (survivors.get(reason) ?? 0) + 1);
  }
}
for (const [reason, count] of survivors) console.log(`${count} survive: ${reason}`);
console.log(
  `${totals.caught} caught of ${totals.tried} tried; ${totals.unexplained} without a reason`,
);
if (totals.unexplained > 0) process.exitCode = 1;
