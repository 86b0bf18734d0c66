import { evidenceAge } from '../format/document.ts';
import { studyName } from '../format/study.ts';
import { upperFirst } from '../format/words.ts';
import { rightOption, type Card, type Phrase } from '../learn/card.ts';
import type { Guidance, Study } from '../model/guidance.ts';
import { urls } from '../urls.ts';
import { htmlText } from './html-text.ts';

/** Text as HTML, without what would end a field or a line. */
const html = (text: string): string => htmlText(text.replaceAll(/[\t\r\n]+/g, ' '));

const link = (href: string, text: string): string => `<a href="${html(href)}">${html(text)}</a>`;

function phraseHtml(phrase: Phrase, site: string | undefined): string {
  switch (phrase.voice) {
    case 'link':
      return site === undefined
        ? html(phrase.text)
        : link(new URL(phrase.href, site).href, phrase.text);
    case 'calculated':
    case 'not-stated':
      return `<i>${html(phrase.text)}</i>`;
    default:
      return html(phrase.text);
  }
}

function front({ question, options, paragraph }: Card): string {
  const items = options.map(({ text }) => `<li>${html(text)}</li>`).join('');
  return `<p>${html(`${paragraph.number} ${question}`)}</p><ol type="A">${items}</ol>`;
}

function back(guidance: Guidance, card: Card, site: string | undefined): string {
  const letter = 'ABCD'.charAt(card.options.findIndex(({ isRight }) => isRight));
  const paragraphs = card.explanation.map(
    (phrases) => `<p>${phrases.map((phrase) => phraseHtml(phrase, site)).join('')}</p>`,
  );
  const { number, evidenceYear, officialUrl } = guidance.about;
  const own = urls.paragraph(guidance.id, card.paragraph);
  const source = link(
    site === undefined ? officialUrl : new URL(own, site).href,
    `${number}, ${card.paragraph.number}`,
  );
  const study = card.study === undefined ? '' : ` ${studyHtml(guidance, card.study, site)}.`;
  return `<p><b>${letter}. ${html(rightOption(card))}</b></p>${paragraphs.join('')}<p>${source}.${study} ${upperFirst(evidenceAge(evidenceYear))}; for study, not advice.</p>`;
}

function studyHtml({ id }: Guidance, study: Study, site: string | undefined): string {
  const name = studyName(study);
  return site === undefined ? html(name) : link(new URL(urls.study(id, study.id), site).href, name);
}

/**
 * The cards as a text file that Anki imports: tab-separated, with Anki's header lines. A card keeps its
 * guid from build to build, so that importing again updates it and keeps what was learnt.
 *
 * @see https://docs.ankiweb.net/importing/text-files.html
 * @param site - the host of the site, for links out of Anki; where none is known, cards lead to the
 *   official page
 * @returns columns guid, front, back, tags
 */
export function ankiDeck(
  guidance: Guidance,
  cards: readonly Card[],
  site: string | undefined,
): string {
  const { number, shortTitle } = guidance.about;
  const header = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${number} ${shortTitle}`,
    '#columns:Guid\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
  ];
  const notes = cards.map((card) =>
    [
      `${guidance.id}.${card.id}`,
      front(card),
      back(guidance, card, site),
      `${number} ${card.kind} ${card.paragraph.number}`,
    ].join('\t'),
  );
  return `${[...header, ...notes].join('\n')}\n`;
}
