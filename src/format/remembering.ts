/**
 * The same function with a memory: the pages of a document ask for the same texts and drawings again
 * and again. The memory is bounded, so that it does not grow with the number of documents; what was not
 * asked for longest goes first.
 *
 * @param make - a pure function of values that JSON can write
 * @param most - how many answers are kept
 * @example const drawn = remembering(draw, 100);
 */
export function remembering<Asked extends readonly unknown[], Answer extends string | object>(
  make: (...asked: Asked) => Answer,
  most: number,
): (...asked: Asked) => Answer {
  const answers = new Map<string, Answer>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const answer = answers.get(key) ?? make(...asked);
    answers.delete(key);
    answers.set(key, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
