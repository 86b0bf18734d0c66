const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as HTML says it, within an element or a quoted attribute.
 *
 * @example htmlText('p < 0.05') // 'p &lt; 0.05'
 */
export const htmlText = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
