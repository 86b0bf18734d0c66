import { resolve } from 'node:path';
import { explanations } from './explained.ts';
import { mutableFiles } from './mutated-check.ts';
import { mutations } from './mutations.ts';

const root = resolve(import.meta.dirname, '../..');
const id = 'htg241';
const totals = { caught: 0, tried: 0, unexplained: 0 };
const survivors = new Map<string, number>();

for (const { file, text, isFigure, check } of mutableFiles(root, id)) {
  const slips = mutations(text).filter(isFigure);
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
