import type { Path, Problem } from '../model/content-error.ts';
import type { Arm, Contrast, Guidance, Paragraph, Result } from '../model/guidance.ts';
import type { Aligned } from './align-claims.ts';
import { officialPlaces, type OfficialPlace } from './official-places.ts';
import { COMPARES, mentionsOf } from './read-arms.ts';

type OfContrast = Readonly<{
  result: Result;
  contrast: Contrast;
  slot: string;
  path: Path;
  printed: string;
  place: OfficialPlace;
}>;

const FAVOURS = /\b(?:in favour of|favou?r(?:s|ed|ing)?)\s+(?:the\s+)?$/iu;

/**
 * Holds contrasts against the official words, where they are at hand: the two arms that stand beside a
 * p value or an estimate (`p=0.12 for lamp compared with rest`), where a study has more than two, and
 * the arm that a sentence with one estimate says it favours. Where the words name none, nothing is said.
 */
export function contrastWordProblems(
  guidance: Guidance,
  folder: string,
  paragraph: Paragraph,
  pairs: readonly Aligned[],
): readonly Problem[] {
  const words = guidance.official?.paragraphs[paragraph.number];
  const ledger = guidance.ledger.paragraphs[paragraph.number];
  const places =
    words === undefined || ledger === undefined ? undefined : officialPlaces(words, ledger);
  if (places === undefined) return [];
  const found = pairs.flatMap((pair): OfContrast[] => {
    const { by } = pair.claim;
    const [first] = typeof by === 'string' ? [] : by;
    const place = places.placeOf(pair.figure.at);
    if (first?.value.kind !== 'contrast' || place === undefined) return [];
    const { result, contrast } = first.value;
    const { name: slot, path } = first.slot;
    return [{ result, contrast, slot, path, printed: pair.figure.printed, place }];
  });
  const problem = (one: OfContrast, path: Path, wrong: string): Problem => ({
    file: `${folder}/studies/${one.result.study.id}.yaml`,
    path,
    wrong: `the official words of ${paragraph.number} ${wrong}`,
    allowed:
      'name the arms as the source does; where it calls an arm by another name, add that under alsoCalled',
  });
  const ofOthers = found
    .filter(({ slot, result }) => ['estimate', 'p'].includes(slot) && result.study.arms.length > 2)
    .flatMap((one): Problem[] => {
      const { of, against } = one.contrast;
      const text = places.sentences[one.place.sentence] ?? '';
      const beside = comparedBeside(text, one.place, one.result.study.arms);
      return beside === undefined || beside.every((arm) => arm === of || arm === against)
        ? []
        : [
            problem(
              one,
              one.path,
              `give ${one.printed} to ${beside.map(({ short }) => short).join(' and ')}, and not to ${of.short} and ${against.short}`,
            ),
          ];
    });
  const favoured = found
    .filter(({ slot }) => slot === 'estimate')
    .flatMap((one, _, estimates): Problem[] => {
      const { estimate } = one.contrast;
      const isOnly = estimates.every(
        (other) => other === one || other.place.sentence !== one.place.sentence,
      );
      if (estimate === 'not-stated' || !isOnly) return [];
      const text = places.sentences[one.place.sentence] ?? '';
      const named = mentionsOf(text, one.result.study.arms).filter(({ start }) =>
        FAVOURS.test(text.slice(0, start)),
      );
      const [arm] = new Set(named.map((mention) => mention.arm));
      return named.length !== 1 || arm === undefined || estimate.favours === arm.id
        ? []
        : [
            problem(
              one,
              [...one.path.slice(0, -1), 'favours'],
              `say that ${one.printed} favours ${arm.short}, and ${one.contrast.id} says ${estimate.favours}`,
            ),
          ];
    });
  return [...ofOthers, ...favoured];
}

/** The two arms that are compared right behind a figure, or right before it. */
function comparedBeside(
  text: string,
  { start, end }: OfficialPlace,
  arms: readonly Arm[],
): readonly [Arm, Arm] | undefined {
  const behind = /^[^\d;()[\].]*/u.exec(text.slice(end))?.[0] ?? '';
  const ahead = /[^\d;()[\].]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  return twoOf(behind, arms, /^\W*(?:for|between)?\s*(?:the\s+)?$/iu) ?? twoOf(ahead, arms);
}

function twoOf(
  text: string,
  arms: readonly Arm[],
  opening = /^/u,
): readonly [Arm, Arm] | undefined {
  const [one, other, ...more] = mentionsOf(text, arms);
  return one !== undefined &&
    other !== undefined &&
    more.length === 0 &&
    one.arm !== other.arm &&
    opening.test(text.slice(0, one.start)) &&
    COMPARES.test(text.slice(one.end, other.start))
    ? [one.arm, other.arm]
    : undefined;
}
