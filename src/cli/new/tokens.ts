import type { FollowUpEntry } from '../../schema/follow-up.ts';
import type { EffectMeasure, Meaning } from '../../schema/meaning.ts';
import type { TimeUnit } from '../../schema/units.ts';

/** A figure of a paragraph: which one it is, counted from 0 with numbers in words, and what it means. */
export type Figure = Readonly<{ index: number; printed: string; meaning: Meaning }>;

/** A figure with the name of what it stands for in a value: `events`, `low`, `p`. */
export type NamedFigure = Readonly<{ slot: string; figure: Figure }>;

/** What a group of figures and the words between them say together. */
export type Token = Readonly<
  | { kind: 'percent'; figure: Figure }
  | { kind: 'whole'; figure: Figure }
  | { kind: 'decimal'; figure: Figure }
  | { kind: 'attached'; figure: Figure }
  | { kind: 'word'; figure: Figure }
  /** A length of time, with its unit. */
  | { kind: 'time'; figure: Figure; unit: TimeUnit }
  | { kind: 'interval'; level: Figure | undefined; low: Figure; high: Figure }
  | {
      kind: 'spread';
      of: 'range' | 'interquartile-range';
      low: Figure;
      high: Figure;
    }
  | { kind: 'deviation'; of: 'standard-deviation' | 'standard-error'; figure: Figure }
  | { kind: 'p'; operator: '=' | '<' | '≤' | '≥' | '>'; figure: Figure }
  /** Events among a total, with the percentage where it is printed. */
  | {
      kind: 'share';
      percent: Figure | undefined;
      events: Figure;
      total: Figure;
    }
  | { kind: 'follow-up'; entry: FollowUpEntry; figures: readonly NamedFigure[] }
  /** A named source of evidence; `studies` where it is several. */
  | {
      kind: 'study';
      design: string;
      size: Figure | undefined;
      unit: string;
      studies: Figure | undefined;
    }
  /** The name of a measure of effect. */
  | { kind: 'measure'; measure: Exclude<EffectMeasure, 'p'>; several: boolean }
>;

export type TokenKind = Token['kind'];

/** A token of one kind, or of one of several. */
export type TokenOf<Kind extends TokenKind> = Extract<Token, { kind: Kind }>;

const KINDS = [
  'percent',
  'whole',
  'decimal',
  'attached',
  'word',
  'time',
  'interval',
  'spread',
  'deviation',
  'p',
  'share',
  'follow-up',
  'study',
  'measure',
] as const satisfies readonly TokenKind[];

/** How many tokens a sentence can have; each is one character from the private use area. */
const MOST = 0x100;
const FIRST = 0xe000;

/** A character class of patterns: any token of the kinds. */
export const tokenOf = (...kinds: readonly TokenKind[]): string =>
  `[${kinds
    .map((kind) => {
      const first = FIRST + KINDS.indexOf(kind) * MOST;
      return `${String.fromCodePoint(first)}-${String.fromCodePoint(first + MOST - 1)}`;
    })
    .join('')}]`;

const ANY_TOKEN = new RegExp(tokenOf(...KINDS), 'gu');

/** A sentence whose figures, and groups of them, are one character each. */
export class MarkedText {
  readonly #tokens: Token[] = [];
  text = '';

  /** Keeps a token, and gives the character that stands for it. */
  mark(token: Token): string {
    if (this.#tokens.length >= MOST) return '';
    this.#tokens.push(token);
    return String.fromCodePoint(FIRST + KINDS.indexOf(token.kind) * MOST + this.#tokens.length - 1);
  }

  /** The tokens of a piece of the text, in order. */
  tokens(piece: string | undefined): readonly Token[] {
    return [...(piece ?? '').matchAll(ANY_TOKEN)].flatMap(
      ([character]) => this.#tokens[((character.codePointAt(0) ?? FIRST) - FIRST) % MOST] ?? [],
    );
  }

  /** The tokens of one kind in a piece of the text, in order. */
  all<Kind extends TokenKind>(kind: Kind, piece: string | undefined): readonly TokenOf<Kind>[] {
    return this.tokens(piece).filter((token): token is TokenOf<Kind> => token.kind === kind);
  }

  /** The first token of one kind in a piece of the text. */
  first<Kind extends TokenKind>(kind: Kind, piece: string | undefined): TokenOf<Kind> | undefined {
    return this.all(kind, piece)[0];
  }

  /** The figures of a piece that stand alone, of whatever kind, in order. */
  figures(piece: string | undefined): readonly Figure[] {
    return this.tokens(piece).flatMap((token) =>
      token.kind === 'percent' ||
      token.kind === 'whole' ||
      token.kind === 'decimal' ||
      token.kind === 'attached' ||
      token.kind === 'word' ||
      token.kind === 'time'
        ? [token.figure]
        : [],
    );
  }
}

/** Whether a text has a token in it. */
export const hasToken = (text: string): boolean => text.search(ANY_TOKEN) !== -1;
