import { withValues } from '../format/value.ts';
import type { Figure, Guidance } from '../model/guidance.ts';
import { urls } from '../urls.ts';
import type { ChartFrame } from './chart-spec.ts';

/**
 * What surrounds a drawing: its words with the values put in, its source and its licence line.
 *
 * @param numbers - the paragraphs that print what is drawn, in any order
 * @throws RangeError when the words name a value that the guidance does not have
 */
export function chartFrame(
  guidance: Guidance,
  figure: Figure,
  numbers: ReadonlySet<string>,
): ChartFrame {
  const paragraphs = guidance.paragraphs
    .filter(({ number }) => numbers.has(number))
    .map((paragraph) => ({
      text: paragraph.number,
      url: urls.paragraph(guidance.id, paragraph),
    }));
  const { number, issuer } = guidance.about;
  return {
    id: figure.id,
    title: withValues(guidance, figure.title),
    subtitle: withValues(guidance, figure.subtitle),
    caption: withValues(guidance, figure.caption),
    source: [number, ...paragraphs.map(({ text }) => text)].join(', '),
    paragraphs,
    licence: `Figures: ${issuer.short} ${number}; drawing: Evidence Ledger`,
  };
}
