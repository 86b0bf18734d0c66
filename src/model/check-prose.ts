import type { ProseEntry } from './entries.ts';
import type { Gap, Paragraph, Value } from './guidance.ts';
import { oneOf, type Problems } from './problems.ts';
import { readProse } from './prose.ts';

type Known = Readonly<{
  /** Names with digits, which are words. */
  names: readonly string[];
  values: ReadonlyMap<string, Value>;
  gaps: ReadonlyMap<string, Gap>;
  paragraphs: ReadonlyMap<string, Paragraph>;
  /** Numbers of paragraphs that the editor has not entered; prose may refer to them. */
  notEntered: ReadonlySet<string>;
}>;

/** The components that prose may use; each names what it shows with `of`. */
const COMPONENTS = ['Value', 'NotStated', 'Actions', 'Reference'];

/**
 * Notes what is wrong with the prose of a guidance document: components or names that do not exist,
 * and digits typed instead of shown from the data.
 *
 * @param components - those that may stand here
 * @returns the values and gaps that the prose shows
 */
export function checkProse(
  entry: ProseEntry<unknown>,
  known: Known,
  problems: Problems,
  components: readonly string[] = COMPONENTS,
): ReadonlySet<string> {
  const { tags, digits } = readProse(entry.tree, entry.bodyLine, known.names);
  const shown = new Set<string>();
  const targets: Record<string, Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>> = {
    Value: known.values,
    NotStated: known.gaps,
    Actions: known.paragraphs,
    Reference: new Set([...known.paragraphs.keys(), ...known.notEntered]),
  };
  for (const { name, attributes, line } of tags) {
    const note = (wrong: string, allowed: string) =>
      problems.all.push({ file: entry.file, line, path: [], wrong, allowed });
    const target = targets[name];
    const { of, ...others } = attributes;
    if (target === undefined || !components.includes(name)) {
      note(
        `there is no component ${name}${target === undefined ? '' : ' here'}`,
        oneOf(components),
      );
    } else if (of === undefined || Object.keys(others).length > 0) {
      note(`${name} takes just one attribute, of`, `write <${name} of="…" />`);
    } else if (!target.has(of)) {
      if (!problems.isLost(of)) {
        note(`${name} of="${of}" names nothing that exists`, oneOf(target.keys(), of));
      }
    } else {
      shown.add(of);
    }
  }
  for (const { text, line } of digits) {
    problems.all.push({
      file: entry.file,
      line,
      path: [],
      wrong: `the digits “${text}” are typed into prose`,
      allowed: 'show a figure with <Value of="…" />, a paragraph number with <Reference of="…" />',
    });
  }
  return shown;
}

/** Notes figures and declared gaps of a paragraph that its prose does not show, and strangers that it does. */
export function checkParagraphShows(
  entry: ProseEntry<unknown>,
  paragraph: Paragraph,
  shown: ReadonlySet<string>,
  known: Known,
  problems: Problems,
): void {
  for (const value of known.values.values()) {
    if (value.kind === 'statement') continue;
    const printedHere = value.paragraphs.includes(paragraph.number);
    if (printedHere && !shown.has(value.id)) {
      problems.add(
        entry,
        [],
        `the value ${value.id} of this paragraph is not shown in it`,
        `add <Value of="${value.id}" /> to the prose`,
      );
    }
    const hasUnknownPlace = value.paragraphs.some((number) => !known.paragraphs.has(number));
    if (!printedHere && shown.has(value.id) && !hasUnknownPlace) {
      problems.add(
        entry,
        [],
        `the value ${value.id} is not printed in this paragraph`,
        `show it in ${value.paragraphs.join(', ')}`,
      );
    }
  }
  for (const gap of known.gaps.values()) {
    if (gap.by === 'declared' && gap.paragraph.number === paragraph.number && !shown.has(gap.id)) {
      problems.add(
        entry,
        [],
        `the guidance says that ${gap.id} was not stated, and the prose does not`,
        `add <NotStated of="${gap.id}" />`,
      );
    }
  }
}
