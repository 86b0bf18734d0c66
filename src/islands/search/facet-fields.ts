import { element } from '../element.ts';
import type { DocumentNames } from './document-names.ts';
import { valueCounts, type Chosen } from './facets.ts';
import type { FoundPlace } from './found-place.ts';

/** What a reader chose in the fields of the facets. */
export function chosenIn(fields: readonly HTMLSelectElement[]): Chosen {
  const set = fields.filter(({ value }) => value !== '');
  return new Map(set.map(({ dataset, value }) => [dataset.facet ?? '', value]));
}

/** Each field offers the values of what was found with their counts, and keeps what is chosen. */
export function offerValues(
  fields: readonly HTMLSelectElement[],
  places: readonly FoundPlace[],
  chosen: Chosen,
  names: DocumentNames,
): void {
  for (const field of fields) {
    const { value: own, name, dataset } = field;
    const counts = valueCounts(dataset.facet ?? '', places, chosen);
    field.replaceChildren(
      new Option(`Any ${name}`, ''),
      ...counts.map(
        ([value, count]) => new Option(`${names.get(value) ?? value} (${count})`, value),
      ),
    );
    field.value = own;
  }
}

/** Shows what is chosen as chips; pressing one opens its facet again. */
export function showChips(
  list: HTMLElement,
  chosen: Chosen,
  names: DocumentNames,
  openFacet: (facet: string) => void,
): void {
  list.replaceChildren(
    ...[...chosen].map(([facet, value]) => {
      const text = names.get(value) ?? value;
      const label = `Remove ${facet}: ${text}`;
      const chip = element('button', { type: 'button', 'aria-label': label }, text);
      chip.addEventListener('click', () => {
        openFacet(facet);
      });
      return element('li', {}, chip);
    }),
  );
}
