// Leaves alone the last case of a switch that returns `value satisfies never`: the compiler proves that
// nothing arrives there, so no test can.
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'unreachable',
    value: {
      shouldIgnore: ({ node }) =>
        node.type === 'SwitchCase' && node.consequent.some(returnsNever)
          ? 'the compiler proves that nothing arrives here'
          : undefined,
    },
  },
];

const returnsNever = ({ type, argument }) =>
  type === 'ReturnStatement' &&
  argument?.type === 'TSSatisfiesExpression' &&
  argument.typeAnnotation.type === 'TSNeverKeyword';
