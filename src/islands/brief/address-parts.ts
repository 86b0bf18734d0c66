/** A web address in running words: brackets belong to it in pairs, a full stop at its end does not. */
const ADDRESS =
  /(https?:\/\/(?:[^\s<>"”()]|\([^\s<>"()]*\))*(?:[^\s<>"”().,;:!?'’\]]|\([^\s<>"()]*\)))/;

/**
 * Words cut where web addresses begin and end, so that each can be made a link.
 *
 * @example addressParts('See https://a.example/#b.') // 'See ', the address, '.'
 */
export const addressParts = (
  words: string,
): readonly Readonly<{ text: string; isAddress: boolean }>[] =>
  words
    .split(ADDRESS)
    .map((text, index) => ({ text, isAddress: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
