import type { QuickResult } from '../../exports/search/search-record.ts';
import { element } from '../element.ts';
import type { FoundPlace } from './found-place.ts';
import type { DocumentNames } from './document-names.ts';
import { isOf } from './named-outcomes.ts';
import type { Question } from './question.ts';

/** How many results of an outcome; the rest stands on its page. */
const MOST_RESULTS = 4;

/** Shows what the guidance reports of the outcomes that a question names, each figure with its count. */
export function showQuickResults(
  room: HTMLElement,
  outcomes: readonly FoundPlace[],
  { time }: Question,
  names: DocumentNames,
): void {
  const sources = new Set(
    outcomes.flatMap(({ results }) => results.map(({ study }) => study.address)),
  );
  room.replaceChildren(
    ...outcomes.map((outcome) => outcomeBox(outcome, time, names)),
    ...(sources.size > 1
      ? [
          element(
            'p',
            {},
            'These are separate sources: their figures cannot be compared with one another.',
          ),
        ]
      : []),
  );
  room.hidden = outcomes.length === 0;
}

function outcomeBox(
  { address, title, results, isInPart, guidance }: FoundPlace,
  time: Question['time'],
  names: DocumentNames,
): HTMLElement {
  const name = names.get(guidance ?? '');
  const sorted = results.toSorted((a, b) => Number(isOf(time, b)) - Number(isOf(time, a)));
  const answers = sorted.filter(({ figures }) => figures.length > 0);
  const others = sorted.filter(({ figures }) => figures.length === 0);
  const list = (some: readonly QuickResult[]) =>
    some.length === 0
      ? []
      : [
          element(
            'ul',
            { role: 'list' },
            ...some
              .slice(0, MOST_RESULTS)
              .map((result) => resultItem(result, time === undefined ? 'below' : 'beside')),
          ),
        ];
  return element(
    'section',
    {},
    element(
      'h2',
      {},
      element('a', { href: address }, title),
      ' as reported',
      ...(name === undefined ? [] : [' by ', element('span', {}, name)]),
    ),
    ...list(answers),
    ...(others.length === 0
      ? []
      : [
          element(
            'p',
            {},
            answers.length > 0
              ? 'Also reported, not as a rate:'
              : `${isInPart ? 'What is entered here of the guidance' : 'The guidance'} gives no rate. It reports:`,
          ),
        ]),
    ...list(others),
    ...([answers, others].some(({ length }) => length > MOST_RESULTS)
      ? [element('p', {}, element('a', { href: address }, `All ${results.length} results`))]
      : []),
  );
}

/** @param when - whether the time of a result stands beside its name or below it, with the study */
function resultItem(result: QuickResult, when: 'beside' | 'below'): HTMLElement {
  const { label, study, followUp, address, paragraph, figures, text } = result;
  const isBeside = when === 'beside' && followUp !== '' && !label.toLowerCase().includes(followUp);
  return element(
    'li',
    {},
    element('span', {}, element('a', { href: address }, label), isBeside ? `, ${followUp}` : ''),
    ...figures.map(({ lead, detail, of }) =>
      element(
        'span',
        { class: 'figure' },
        element('b', {}, lead),
        ` ${[detail, of].filter((part) => part !== '').join(', ')}`,
      ),
    ),
    ...(text === '' ? [] : [element('span', { class: 'figure' }, text)]),
    element(
      'small',
      {},
      element('a', { href: study.address }, study.name),
      followUp === '' || isBeside ? ' · ' : `; ${followUp} · `,
      element('a', { href: paragraph.address }, paragraph.number),
    ),
  );
}
