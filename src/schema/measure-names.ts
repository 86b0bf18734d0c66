/** The name of each measure of effect, as it stands inside a sentence. */
export const MEASURE_NAMES = {
  'hazard-ratio': 'hazard ratio',
  'risk-ratio': 'risk ratio',
  'odds-ratio': 'odds ratio',
  'rate-ratio': 'rate ratio',
  'mean-difference': 'mean difference',
  'standardised-mean-difference': 'standardised mean difference',
} as const;
