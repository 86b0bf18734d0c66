import type { QuickResult } from '../../exports/search/search-record.ts';
import { element } from '../element.ts';
import type { FoundPlace } from './found-place.ts';
import { answersIn, type Question } from './question.ts';

/** How many outcomes are shown, the best answers first. */
const MOST_OUTCOMES = 2;
/** How many results of an outcome; the rest stands on its page. */
const MOST_RESULTS = 4;

/** Shows what the guidance reports of the outcomes that a question names, each figure with its count. */
export function showQuickResults(
  room: HTMLElement,
  places: readonly FoundPlace[],
  question: Question,
): void {
  const named = places.filter((place) => isNamed(place, question)).slice(0, MOST_OUTCOMES);
  room.replaceChildren(...named.map(outcomeBox));
  room.hidden = named.length === 0;
}

/** Whether a question names an outcome: something that it asks for is the whole of its title. */
function isNamed({ results, words }: FoundPlace, { asks }: Question): boolean {
  if (results.length === 0) return false;
  const covered = new Set(
    asks.flatMap((ask) =>
      answersIn(ask, words.title).flatMap(({ from, length }) =>
        Array.from({ length }, (_none, at) => from + at),
      ),
    ),
  );
  return covered.size === words.title.length;
}

function outcomeBox({ address, title, results }: FoundPlace): HTMLElement {
  const notes = [
    ...(new Set(results.map(({ study }) => study.address)).size > 1
      ? ['These are separate sources: their figures cannot be compared with one another.']
      : []),
    ...(results.length > MOST_RESULTS
      ? [element('a', { href: address }, `All ${results.length} results`)]
      : []),
  ];
  return element(
    'section',
    {},
    element('h2', {}, element('a', { href: address }, title), ' as reported'),
    element('ul', { role: 'list' }, ...results.slice(0, MOST_RESULTS).map(resultItem)),
    ...notes.map((note) => element('p', {}, note)),
  );
}

function resultItem(result: QuickResult): HTMLElement {
  const { label, study, followUp, address, paragraph, figures, text } = result;
  return element(
    'li',
    {},
    element('a', { href: address }, label),
    ...figures.map(({ lead, detail, of }) =>
      element('span', { class: 'figure' }, element('b', {}, lead), ` ${detail}, ${of}`),
    ),
    ...(text === '' ? [] : [element('span', { class: 'figure' }, text)]),
    element(
      'small',
      {},
      element('a', { href: study.address }, study.name),
      followUp === '' ? ' · ' : `; ${followUp} · `,
      element('a', { href: paragraph.address }, paragraph.number),
    ),
  );
}
