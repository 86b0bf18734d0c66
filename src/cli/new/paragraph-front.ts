import type { GuidanceEntry } from '../../schema/guidance.ts';
import { TO_WRITE } from '../../schema/to-write.ts';

type Role = Extract<GuidanceEntry['sections'][number], { slug: string }>['role'];

/** Set terms for how a procedure may be used, with the category that each means. */
const CATEGORIES: readonly (readonly [RegExp, string])[] = [
  [/\bshould (?:only )?be used\b[^.]*\bwith special arrangements\b/iu, 'special-arrangements'],
  [/\b(?:may|can) be used\b[^.]*\bwith standard arrangements\b/iu, 'standard-arrangements'],
  [/\bshould only be used in (?:the context of )?research\b/iu, 'research-only'],
  [/\bshould not be used\b/iu, 'do-not-use'],
];

const KINDS: Readonly<Partial<Record<Role, string>>> = {
  indications: 'context',
  procedure: 'context',
  efficacy: 'evidence',
  safety: 'evidence',
  'further-information': 'audit',
};

/**
 * What a paragraph is, from the section in which it stands and the set terms that it holds, with the
 * fields that such a paragraph has still to be given.
 */
export function paragraphFront(role: Role, words: string): Readonly<Record<string, unknown>> {
  const heading = TO_WRITE.words;
  if (role !== 'recommendations') {
    const kind = /\badvisers? (?:listed|stated|considered|cited|noted)\b/iu.test(words)
      ? 'advice'
      : (KINDS[role] ?? 'comment');
    return { kind, heading };
  }
  const found = CATEGORIES.filter(([pattern]) => pattern.test(words));
  const category = found.length === 1 ? found[0]?.[1] : undefined;
  return category === undefined
    ? {
        kind: 'action',
        heading,
        actor: TO_WRITE.words,
        actions: [{ id: 'action', text: TO_WRITE.words }],
      }
    : {
        kind: 'recommendation',
        heading,
        category,
        population: TO_WRITE.words,
        headline: TO_WRITE.words,
        basis: [],
      };
}
