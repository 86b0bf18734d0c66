/** How many other questions come before a missed one is asked again, if so many are left. */
const BETWEEN = 3;

/**
 * What is still to be asked in a session when a question was missed: it comes again after some others,
 * late enough not to be answered from what was just read.
 *
 * @param rest - what is still to be asked, next first
 */
export const askAgain = <Asked>(missed: Asked, rest: readonly Asked[]): readonly Asked[] => [
  ...rest.slice(0, BETWEEN),
  missed,
  ...rest.slice(BETWEEN),
];
