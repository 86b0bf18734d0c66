import { CATEGORIES, type Category } from '../../format/categories.ts';
import { element } from '../element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The name of a category with its icon, as pages show it. */
export function categoryMark(category: Category): HTMLElement {
  const { name, ground, sign } = CATEGORIES[category];
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.ariaHidden = 'true';
  for (const d of [ground, sign]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    icon.append(path);
  }
  return element('span', { class: 'category', 'data-category': category }, icon, name);
}
