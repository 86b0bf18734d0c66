/**
 * The categories of recommendation: the name of each, and its icon, which is told apart by its shape alone:
 * a tick in a circle, a shield, a flask in a hexagon, a bar in an octagon. `ground` and `sign` are paths in
 * a square of 24. Pages and the search show them alike.
 */
export const CATEGORIES = {
  'standard-arrangements': {
    name: 'Standard arrangements',
    ground: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0z',
    sign: 'M7.2 12.4l3.3 3.3 6.3-7',
  },
  'special-arrangements': {
    name: 'Special arrangements',
    ground: 'M12 1.8l8.8 3.1v6.3c0 5.2-3.6 9-8.8 11-5.2-2-8.8-5.8-8.8-11V4.9z',
    sign: 'M12 6.8v6.6M12 16.4v.9',
  },
  'research-only': {
    name: 'Research only',
    ground: 'M12 1.5l9.2 5.25v10.5L12 22.5l-9.2-5.25V6.75z',
    sign: 'M10 6.5h4M10.7 6.5v4l-3.3 6h9.2l-3.3-6v-4',
  },
  'do-not-use': {
    name: 'Do not use',
    ground: 'M7.7 2h8.6L22 7.7v8.6L16.3 22H7.7L2 16.3V7.7z',
    sign: 'M6.8 12h10.4',
  },
} as const;

/** A category of recommendation, as the content names it. */
export type Category = keyof typeof CATEGORIES;
