import type { Arm } from '../model/guidance.ts';

/** A figure of an arm in a sentence, by the place where it stands. */
export type ArmFigure = Readonly<{ start: number; end: number; arm: Arm }>;

type Mention = Readonly<{ start: number; end: number; arm: Arm }>;
type Run =
  | Readonly<{ kind: 'figures'; figures: readonly ArmFigure[] }>
  | Readonly<{ kind: 'names'; names: readonly Mention[] }>;

/** Words by which one thing is set against another. */
export const COMPARES = /\b(?:compar\w*|versus|vs?|than|against|relative to|unlike|over)\b/iu;

/** Words that stand in for the names of arms that the source does not name. */
const NO_NAME = /^(?:the )?(?:one|other|another|both|all|each)(?: (?:group|arm))?$/u;

/** A name that another figure or name is set against: `compared with rest, 8% …`. */
const COMPARED = new RegExp(String.raw`${COMPARES.source}\W+(?:\p{L}+\W+){0,3}$`, 'iu');

/** What stands between the names of one list: commas, and, or. */
const LIST =
  /^[\s,]*(?:groups?|arms?)?[\s,]*(?:and|or)?[\s,]*(?:(?:in|with|by|of|after)\s)?(?:the\s)?\s*$/iu;

/** What makes a name the one to which the figures before or after it belong. */
const TIED = /\b(?:in|with|of|after|by|on|for|having|receiving)\s+(?:the\s+|those\s+)?$/iu;
const FIGURE_IN_BRACKETS = /^\s*(?:groups?|arms?)?\s*[([]\s*(?:n\s*=\s*)?$/iu;
const BREAK = /[;:]/u;
const FARTHEST = 60;

/**
 * To which arm the words of a sentence give each figure, where they leave no choice: `29 months with
 * the lamp and 34 months with rest`, `between the lamp group (2%) and the rest group (5%)`, `14% and
 * 5% with lamp and rest respectively`. What the content says of a figure serves only to see which
 * figures stand together, which is the same when arms are exchanged.
 *
 * @param sentence - the official words
 * @param figures - the figures of arms of one study that it prints, in order
 * @param arms - the arms of that study
 * @returns the arm of each figure by the words; nothing where they do not decide it
 */
export function readArms(
  sentence: string,
  figures: readonly ArmFigure[],
  arms: readonly Arm[],
): readonly (Arm | undefined)[] {
  const text = withoutAsides(sentence, figures, arms);
  const runs = runsOf(figures, mentionsOf(text, arms));
  const readings = [inTurn(text, runs), sideBySide(text, runs)];
  return figures.map((figure) => {
    const read = new Set(readings.flatMap((reading) => reading.get(figure) ?? []));
    return read.size === 1 ? [...read][0] : undefined;
  });
}

/** The sentence with brackets blank that hold no figure of an arm, unless it is one name alone. */
function withoutAsides(
  sentence: string,
  figures: readonly ArmFigure[],
  arms: readonly Arm[],
): string {
  return sentence.replaceAll(/\([^()]*\)|\[[^[\]]*\]/gu, (aside, at: number) => {
    const holds = figures.some(({ start }) => start >= at && start < at + aside.length);
    const isName =
      mentionsOf(aside, arms).length === 1 && !/\d/u.test(aside) && !COMPARES.test(aside);
    return holds || isName ? aside : ' '.repeat(aside.length);
  });
}

/** Where arms are named, by their whole names first; a name that two arms share names none. */
export function mentionsOf(text: string, arms: readonly Arm[]): readonly Mention[] {
  const named = arms
    .flatMap((arm) =>
      [...new Set([arm.label, arm.short, ...arm.alsoCalled].map((name) => name.toLowerCase()))]
        .filter((name) => !NO_NAME.test(name))
        .map((name) => ({ name, arm })),
    )
    .toSorted((a, b) => b.name.length - a.name.length);
  const found: (Mention & Readonly<{ isShared: boolean }>)[] = [];
  for (const { name, arm } of named) {
    const words = name
      .split(/\s+/u)
      .map(RegExp.escape)
      .join(String.raw`\s+`);
    const whole = new RegExp(String.raw`(?<![\p{L}\d-])${words}(?![\p{L}\d-])`, 'giu');
    for (const match of text.matchAll(whole)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const isShared = named.some((other) => other.name === name && other.arm !== arm);
      found.push({ start, end, arm, isShared });
    }
  }
  return found.filter(({ isShared }) => !isShared).toSorted((a, b) => a.start - b.start);
}

/** Figures and names by turns, in the order of the sentence. */
function runsOf(figures: readonly ArmFigure[], names: readonly Mention[]): readonly Run[] {
  const runs: Run[] = [];
  const inOrder = [
    ...figures.map((figure) => ({ figure, name: undefined, at: figure.start })),
    ...names.map((name) => ({ figure: undefined, name, at: name.start })),
  ].toSorted((a, b) => a.at - b.at);
  for (const { figure, name } of inOrder) {
    const last = runs.at(-1);
    if (figure !== undefined) {
      if (last?.kind === 'figures')
        runs[runs.length - 1] = { kind: 'figures', figures: [...last.figures, figure] };
      else runs.push({ kind: 'figures', figures: [figure] });
    } else if (last?.kind !== 'names') runs.push({ kind: 'names', names: [name] });
    else if (last.names.at(-1)?.arm !== name.arm)
      runs[runs.length - 1] = { kind: 'names', names: [...last.names, name] };
  }
  return runs;
}

type Reading = ReadonlyMap<ArmFigure, Arm>;
const NOTHING: Reading = new Map();

/** Figures that stand together for one arm: a percentage with its counts, a median with its range. */
function together(figures: readonly ArmFigure[]): readonly (readonly ArmFigure[])[] {
  const groups: ArmFigure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last?.[0]?.arm === figure.arm) last.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** `14% and 5% … with lamp and rest respectively`: a list of figures beside a list of names. */
function inTurn(text: string, runs: readonly Run[]): Reading {
  const says = /\brespectively\b/iu.test(text);
  if (!says && COMPARES.test(text)) return NOTHING;
  const fits = runs.flatMap((run, index) => {
    if (run.kind !== 'names' || run.names.length < 2) return [];
    const { names } = run;
    if (new Set(names.map(({ arm }) => arm)).size < names.length) return [];
    const isList = names.every(
      ({ start }, place) => place === 0 || LIST.test(text.slice(names[place - 1]?.end, start)),
    );
    if (!isList && !says) return [];
    return [runs[index - 1], runs[index + 1]].flatMap((beside) => {
      if (beside?.kind !== 'figures') return [];
      const groups = together(beside.figures);
      const fit = says ? groups.length % names.length === 0 : groups.length === names.length;
      return fit ? [{ names, groups }] : [];
    });
  });
  const [only] = fits;
  if (only === undefined || fits.length > 1) return NOTHING;
  return new Map(
    only.groups.flatMap((group, index) => {
      const arm = only.names[index % only.names.length]?.arm;
      return arm === undefined ? [] : group.map((figure) => [figure, arm] as const);
    }),
  );
}

/** `29 months with the lamp and 34 months with rest`: each run of figures beside one name. */
function sideBySide(text: string, runs: readonly Run[]): Reading {
  // A list at the beginning says what is compared: `comparing lamp with rest, survival was …`.
  const [first] = runs;
  const isIntroduced = first?.kind === 'names' && first.names.length > 1;
  const pairs = isIntroduced ? runs.slice(1) : runs;
  const isNamedFirst = pairs[0]?.kind === 'names';
  const read: [Mention, readonly ArmFigure[]][] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [one, other] = [pairs[at], pairs[at + 1]];
    const [names, figures] = isNamedFirst ? [one, other] : [other, one];
    if (names?.kind !== 'names' || figures?.kind !== 'figures') return NOTHING;
    const [name] = names.names;
    if (name === undefined || names.names.length > 1) return NOTHING;
    read.push([name, figures.figures]);
  }
  const isInBrackets = read.every(([name, figures]) =>
    FIGURE_IN_BRACKETS.test(text.slice(name.end, figures[0]?.start)),
  );
  if (!(isNamedFirst && isInBrackets)) {
    if (read.some(([name]) => COMPARED.test(before(text, name, runs)))) return NOTHING;
    if (read.length === 1 && !read.every(([name, figures]) => isTied(text, name, figures)))
      return NOTHING;
  }
  return new Map(
    read.flatMap(([{ arm }, figures]) => figures.map((figure) => [figure, arm] as const)),
  );
}

/** The words between a name and what stands before it. */
function before(text: string, name: Mention, runs: readonly Run[]): string {
  const ends = runs
    .flatMap((run): readonly { end: number }[] =>
      run.kind === 'figures' ? run.figures : run.names,
    )
    .map(({ end }) => end)
    .filter((end) => end <= name.start);
  return text.slice(Math.max(0, ...ends), name.start);
}

/** Whether one name alone is close enough to its figures to be meant, and nothing is compared. */
function isTied(text: string, name: Mention, figures: readonly ArmFigure[]): boolean {
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || COMPARES.test(text)) return false;
  const between =
    name.end <= first.start ? text.slice(name.end, first.start) : text.slice(last.end, name.start);
  return (
    between.length <= FARTHEST &&
    !BREAK.test(between) &&
    (TIED.test(text.slice(0, name.start)) || /^\s+(?:groups?|arms?)\b/iu.test(text.slice(name.end)))
  );
}
