const WORDS = /\p{L}{2,}[^\p{L}]* [^\p{L}]*\p{L}{2,}/u;

/** What holds words and is read by a machine: markup, selectors, code, policies, addresses. */
const FOR_MACHINES = /^\s*[[{<.:#]|^https?:|^(?:width=|default-src)|<\/|=>/;

/**
 * The sentences and phrases of a piece of text, with every run of spaces as one space. What has not two words
 * side by side, such as a number, a name or an address, is left out.
 *
 * @example splitSentences('Five died.  Causes: not stated.') // ['Five died.', 'Causes: not stated.']
 */
export const splitSentences = (text: string): readonly string[] =>
  FOR_MACHINES.test(text)
    ? []
    : text
        .replaceAll(/\s+/g, ' ')
        .split(/(?<=[.?!][’”]?) (?=[“‘\p{Lu}])/u)
        .map((sentence) => sentence.trim())
        .filter((sentence) => WORDS.test(sentence));
