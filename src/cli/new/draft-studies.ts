import type { FollowUpEntry } from '../../schema/follow-up.ts';
import type { Figure } from './tokens.ts';

/** An arm of a study that is being suggested. */
export interface DraftArm {
  readonly id: string;
  readonly label: string;
  total: number | undefined;
  readonly printedIn: Set<string>;
}

/** A group within a study that is being suggested. */
export interface DraftGroup {
  readonly id: string;
  readonly label: string;
  readonly of: string;
  readonly total: number;
  readonly unit: string;
  readonly printedIn: Set<string>;
}

/** A result that is being suggested: the fields of its entry. */
export interface DraftResult {
  readonly id: string;
  readonly outcome: string;
  readonly paragraph: string;
  readonly kind: string;
  followUp: FollowUpEntry;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A study that is being suggested. */
export interface DraftStudy {
  readonly id: string;
  readonly design: string;
  readonly size: Readonly<{ reported: string; unit: string; printedIn: Set<string> }> | undefined;
  readonly arms: DraftArm[];
  readonly groups: DraftGroup[];
  readonly results: DraftResult[];
}

/** The design of a source that a paragraph does not name. */
export const UNNAMED = 'source-not-named';

/** Designs that set groups of patients against each other, or may. */
const COMPARING = ['randomised-controlled-trial', 'non-randomised-comparative-study', 'trial'];

/** Names of designs as study files begin with them. */
const SHORT: Readonly<Record<string, string>> = {
  'randomised-controlled-trial': 'trial',
  'non-randomised-comparative-study': 'non-randomised',
  'case-series': 'series',
  'systematic-review': 'review',
};

/** Whether a study of a design may have several arms. */
export const mayCompare = ({ design }: DraftStudy): boolean =>
  COMPARING.includes(design) || design === UNNAMED;

/** Two designs that may be one and the same study, called more and less exactly. */
const isSameDesign = (one: string, other: string): boolean =>
  one === other || (one === 'trial' && COMPARING.includes(other));

/** The studies of one document, in the order in which it names them. */
export class DraftStudies {
  readonly all: DraftStudy[] = [];

  /**
   * A study that is named by its design and its size: one of those that are known, or a new one.
   *
   * @returns nothing where two known studies fit
   */
  named(design: string, size: Figure | undefined, unit: string): DraftStudy | undefined {
    const fits = this.all.filter(
      (study) =>
        isSameDesign(design, study.design) &&
        study.size?.reported === size?.printed &&
        (study.size === undefined || study.size.unit === unit),
    );
    if (fits.length > 1) return undefined;
    const [known] = fits;
    if (known !== undefined && size !== undefined) return known;
    const name = SHORT[design] ?? design;
    const id = size === undefined ? name : `${name}-${size.printed.replaceAll(/\D/gu, '')}`;
    return this.#add({
      id,
      design,
      size: size === undefined ? undefined : { reported: size.printed, unit, printedIn: new Set() },
    });
  }

  /** The source of a paragraph that names none. */
  unnamed(paragraph: string): DraftStudy {
    const id = `unnamed-${paragraph.replaceAll('.', '-')}`;
    return (
      this.all.find((study) => study.id === id) ??
      this.#add({ id, design: UNNAMED, size: undefined })
    );
  }

  /** The only study that has all of these arms; what stands for a source that is not named is none. */
  withArms(names: readonly string[]): DraftStudy | undefined {
    const fits = this.all.filter(
      (study) =>
        study.design !== UNNAMED &&
        study.arms.length > 1 &&
        names.every((name) => findArm(study, name) !== undefined),
    );
    return fits.length === 1 ? fits[0] : undefined;
  }

  #add(study: Pick<DraftStudy, 'id' | 'design' | 'size'>): DraftStudy {
    const taken = this.all.filter(({ id }) => id === study.id || id.startsWith(`${study.id}-`));
    const id = taken.length === 0 ? study.id : `${study.id}-${taken.length + 1}`;
    const added = { ...study, id, arms: [], groups: [], results: [] };
    this.all.push(added);
    return added;
  }
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\d ]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'the');

/** The arm of a study that a name means: the one whose words it has, or the only one that has its words. */
export function findArm(study: DraftStudy, name: string): DraftArm | undefined {
  const words = wordsOf(name);
  const exact = study.arms.find(({ label }) => wordsOf(label).join(' ') === words.join(' '));
  if (exact !== undefined) return exact;
  const fits = study.arms.filter(({ label }) =>
    words.every((word) => wordsOf(label).includes(word)),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** Words as a name in addresses: `Surgical resection` → `surgical-resection`. */
export const slugOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
