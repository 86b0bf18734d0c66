// Citation.js ships no types; this is the part of it that is used here.
declare module '@citation-js/core' {
  /** References in CSL-JSON, or in any format that a plugin reads, to be formatted. */
  export class Cite {
    constructor(items: readonly object[] | string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(name: 'data', options: Readonly<{ format: 'text' }>): string;
    format(
      name: 'bibliography',
      options: Readonly<{ format: 'text'; template: string; lang: string }>,
    ): string;
    format(name: 'bibtex'): string;
    format(
      name: 'ris',
      options: Readonly<{ format: 'object' }>,
    ): readonly Readonly<Record<string, string | readonly string[]>>[];
  }
  export const plugins: {
    config: {
      get(name: '@bibtex'): { format: Record<string, boolean> };
      get(name: '@csl'): Record<'styles' | 'locales', { add(name: string, text: string): void }>;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
