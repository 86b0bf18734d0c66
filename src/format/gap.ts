import type { Gap } from '../model/guidance.ts';
import { lowerFirst } from './words.ts';

/** What the source does not say, as the phrase that completes “The guidance does not state …”. */
export function gapText({ question, result }: Gap): string {
  const rest = result?.remainder;
  const asked: Readonly<Record<string, string | number | undefined>> = {
    outcome: lowerFirst(result?.label ?? ''),
    rest: rest && lowerFirst(rest.label),
    events: rest?.events,
    total: rest?.total,
    totalOf: rest?.totalOf,
  };
  return question.replaceAll(/\{(\w+)\}/g, (_braces, name: string) => String(asked[name] ?? ''));
}
