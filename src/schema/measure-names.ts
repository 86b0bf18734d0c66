/**
 * The name of each measure of effect, as it stands inside a sentence; `ratio` where the source says how
 * many times as often, and not which ratio it is.
 */
export const MEASURE_NAMES = {
  'hazard-ratio': 'hazard ratio',
  'risk-ratio': 'risk ratio',
  'odds-ratio': 'odds ratio',
  'rate-ratio': 'rate ratio',
  'mean-difference': 'mean difference',
  'standardised-mean-difference': 'standardised mean difference',
  ratio: 'ratio',
} as const;
