/**
 * Words that judge. Only the guidance may use them, about its own evidence; the site reports that it
 * does and adds none of its own.
 */
const VERDICTS =
  /\b(?:significan(?:t|tly|ce)|safer|safest|better|best|worse|worst|superior|superiority|inferior|proven|proves|effective|effectively|ineffective|promising|beneficial|dangerous|recommended treatment)\b/gi;

/**
 * The judging words of a text.
 *
 * @example verdictWords('It was safer and significantly better') // ['safer', 'significantly', 'better']
 */
export function verdictWords(text: string): readonly string[] {
  return [...text.matchAll(VERDICTS)].map(([word]) => word);
}
