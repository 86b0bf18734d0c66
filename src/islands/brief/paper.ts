import type { BriefPicture, BriefTable } from '../../exports/brief-file.ts';
import { addressParts } from './address-parts.ts';
import {
  CALCULATED,
  missingWords,
  type ComposedBrief,
  type ComposedItem,
  type MissingItem,
} from './composed-brief.ts';
import { NO_BREAK } from '../../format/words.ts';
import { element } from '../element.ts';
import { entryControls } from './entry-controls.ts';
import { refill } from './refill.ts';

/**
 * Shows a brief on its page: entries into `[data-entries]`, references into `[data-references]`,
 * editions and notices into `[data-notices]`, links to summary tables into `[data-summaries]`; title, note and warning, as they are printed, into elements
 * named `[data-printed]`.
 */
export function drawPaper(page: HTMLElement, brief: ComposedBrief): void {
  const { items, references, notices, made } = brief;
  page.dataset.state = items.length === 0 ? 'empty' : 'filled';
  fill(page, '[data-printed="title"]', [brief.title]);
  fill(page, '[data-printed="note"]', [brief.note]);
  fill(page, '[data-printed="warning"]', [brief.warning]);
  fill(page, '[data-summaries]', summaries(items));
  const entries = page.querySelector('[data-entries]');
  if (entries) {
    refill(
      entries,
      items.map((item, index) => entry(item, index, items.length)),
    );
  }
  fill(
    page,
    '[data-references]',
    references.map((text) => element('li', {}, ...linked(text))),
  );
  fill(
    page,
    '[data-notices]',
    [...notices, made].map((text) => element('p', {}, text)),
  );
}

/** For each guidance a link to the summary table of those results that the brief has a figure of. */
function summaries(items: ComposedBrief['items']): readonly HTMLElement[] {
  const found = items.flatMap((item) => {
    const address = item.state === 'found' ? item.address : '';
    const [, table, result] = /^(.*)evidence\/#(.+)$/.exec(address) ?? [];
    return table === undefined || result === undefined ? [] : [{ table, result }];
  });
  return [...Map.groupBy(found, ({ table }) => table)].map(([table, of]) => {
    const results = new Set(of.map(({ result }) => result));
    const query = new URLSearchParams([...results].map((result) => ['result', result]));
    const words = results.size === 1 ? 'its result' : `its ${results.size} results`;
    return element('a', { href: `${table}summary/?${query}` }, `Summary table of ${words}`);
  });
}

/** Shows what is printed of a reader's notes, which the fields cannot show whole. */
export function drawNotes(page: HTMLElement, brief: ComposedBrief): void {
  fill(page, '[data-printed="title"]', [brief.title]);
  fill(page, '[data-printed="note"]', [brief.note]);
  for (const { id, note } of brief.items) {
    fill(page, `[data-id="${CSS.escape(id)}"] .note`, [note]);
  }
}

function fill(page: HTMLElement, place: string, content: readonly (Node | string)[]): void {
  page.querySelector(place)?.replaceChildren(...content);
}

function entry(item: ComposedItem | MissingItem, index: number, count: number): HTMLElement {
  const { title } = item;
  return element(
    'li',
    { 'data-id': item.id, 'data-state': item.state },
    element('h2', {}, `${index + 1}. ${title}`),
    ...(item.state === 'found'
      ? found(item)
      : [element('p', { class: 'missing' }, missingWords(item.state))]),
    element('p', { class: 'note' }, item.note),
    entryControls({ title, index, count, note: item.note }),
  );
}

function found(item: ComposedItem): readonly HTMLElement[] {
  const { account, lead, reported, calculated, table, picture, source, address, references } = item;
  return [
    ...(account === undefined
      ? []
      : [element('p', { class: 'account' }, `${account.words} `, ...linked(account.official))]),
    ...(lead === '' ? [] : [element('p', { class: 'lead' }, lead)]),
    ...reported.map((text) => element('p', {}, text)),
    ...(picture === undefined ? [] : [drawingOf(picture)]),
    ...(table === undefined ? [] : [tableOf(table)]),
    ...(calculated.length === 0
      ? []
      : [
          element(
            'p',
            { class: 'of-site', 'data-voice': 'calculated' },
            `${CALCULATED} `,
            element('span', { class: 'calculated' }, calculated.join('; ')),
          ),
        ]),
    element(
      'p',
      { class: 'source' },
      element('a', { href: address }, source),
      ...references.map((number) => ` [${number}]`),
    ),
  ];
}

/** A drawing without the words around it, in its own shape, which is not that of its file. */
function drawingOf({ drawing, text }: BriefPicture): HTMLElement {
  const image = element('img', { src: drawing, alt: text });
  const [, width = '', height = ''] = /,([\d.]+),([\d.]+)\)/.exec(drawing) ?? [];
  image.style.aspectRatio = `${width} / ${height}`;
  return image;
}

/** A table whose calculated columns have their voice. */
function tableOf({ head, rows }: BriefTable): HTMLElement {
  const voice = (column: number): Record<string, string> =>
    head[column]?.isCalculated === true ? { 'data-voice': 'calculated' } : {};
  return element(
    'table',
    { class: 'data-table' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...head.map(({ text }, column) => element('th', { scope: 'col', ...voice(column) }, text)),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map(([first = '', ...cells]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, first),
          ...cells.map((text, index) => element('td', voice(index + 1), whole(text))),
        ),
      ),
    ),
  );
}

/** A cell in which no count breaks: 9 of 63. */
const whole = (text: string): string =>
  text.replaceAll(/(?<=\d) of (?=\d)/g, `${NO_BREAK}of${NO_BREAK}`);

/** Words with their web addresses as links. */
const linked = (words: string): readonly (Node | string)[] =>
  addressParts(words).map(({ text, isAddress }) =>
    isAddress ? element('a', { href: text }, text) : text,
  );
