import { isbn } from '../../schema/isbn.ts';
import { TO_WRITE } from '../../schema/to-write.ts';
import type { OfficialDocument } from '../import/read-document.ts';

/** What a document says of itself outside its numbered paragraphs. */
export type DocumentFacts = Readonly<{
  title: string;
  number: string;
  /** As ISO text, as exactly as the document gives it. */
  published: string;
  officialUrl: string;
  isbn: string;
  /** The numbers of the documents that it replaces. */
  replaces: readonly string[];
}>;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const PUBLISHED = new RegExp(
  String.raw`\b(?:Published|Publication date|Issued):? (?:(?<day>\d{1,2}) )?(?<month>${MONTHS.join('|')}) (?<year>\d{4})\b`,
  'iu',
);

/**
 * What a document says of itself; what it does not say is left to be written.
 *
 * @param id - the name of its folder, which is its number where it has the form of one
 */
export function documentFacts(
  { outside, unnumbered }: OfficialDocument,
  id: string,
): DocumentFacts {
  const text = outside.map(({ words }) => words).join('\n');
  const { day, month, year } = PUBLISHED.exec(text)?.groups ?? {};
  const place = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
  const [address] = /(?:https?:\/\/|\bwww\.)[^\s<>()]+\/[^\s<>()]+/u.exec(text) ?? [];
  const title = unnumbered[0]?.title ?? outside[0]?.words ?? '';
  return {
    title: title === '' || /\d/u.test(title) ? TO_WRITE.words : title,
    number: /^[a-z]+\d+$/u.test(id) ? id.toUpperCase() : TO_WRITE.number,
    published:
      year === undefined
        ? TO_WRITE.year
        : [
            year,
            String(place).padStart(2, '0'),
            ...(day === undefined ? [] : [day.padStart(2, '0')]),
          ].join('-'),
    officialUrl:
      address === undefined ? TO_WRITE.address : address.replace(/^(?:https?:\/\/)?/u, 'https://'),
    isbn: isbnOf(/\bISBN:? (?<isbn>97[89](?:-?\d){10})\b/u.exec(text)?.groups?.isbn),
    replaces:
      /\bguidance replaces (?<numbers>[A-Z]+\d+(?:(?:, | and )[A-Z]+\d+)*)/u
        .exec(text)
        ?.groups?.numbers?.match(/[A-Z]+\d+/gu) ?? [],
  };
}

/** The ISBN as it is printed; one that cannot be right is left to a person. */
const isbnOf = (printed: string | undefined): string => {
  if (printed === undefined) return 'none';
  return isbn.safeParse(printed).success ? printed : TO_WRITE.words;
};
