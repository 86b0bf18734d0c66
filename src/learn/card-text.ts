import { valueText } from '../format/value.ts';
import { NOT_STATED } from '../format/words.ts';
import type { Guidance } from '../model/guidance.ts';
import { urls } from '../urls.ts';
import type { Phrase } from './card.ts';

function valueOf(guidance: Guidance, id: string) {
  const value = guidance.values.get(id);
  if (value === undefined) throw new RangeError(`${guidance.id} has no value ${id}`);
  return value;
}

const TAG = /(<[A-Z]\w* of="[^"]*" \/>)/;
const NAMED = /^<([A-Z]\w*) of="([^"]*)" \/>$/;

/**
 * The explanation of an authored card as phrases, so that a page and a flash card show the same.
 *
 * @param body - plain paragraphs with `<Value>`, `<NotStated>` and `<Reference>`
 * @throws RangeError when it names something that the guidance does not have
 */
export function explanationPhrases(
  guidance: Guidance,
  body: string,
): readonly (readonly Phrase[])[] {
  return body
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replaceAll(/\s+/g, ' ')
        .split(TAG)
        .filter((piece) => piece !== '')
        .map((piece): Phrase => phraseOf(guidance, piece)),
    );
}

function phraseOf(guidance: Guidance, piece: string): Phrase {
  const [, name, of = ''] = NAMED.exec(piece) ?? [];
  if (name === undefined) return { voice: 'plain', text: piece };
  if (name === 'NotStated') return { voice: 'not-stated', text: NOT_STATED };
  if (name === 'Value') return { voice: 'plain', text: valueText(valueOf(guidance, of)) };
  const paragraph = guidance.paragraphs.find(({ number }) => number === of);
  if (paragraph === undefined) throw new RangeError(`${guidance.id} has no paragraph ${of}`);
  return { voice: 'link', text: of, href: urls.paragraph(guidance.id, paragraph) };
}
