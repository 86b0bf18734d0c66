/** The name of a method: that of its file in `src/statistics/`. */
export type MethodId =
  | 'wilson-interval'
  | 'clopper-pearson-interval'
  | 'risk-difference'
  | 'risk-ratio'
  | 'odds-ratio'
  | 'fisher-exact-test';

/** A statistical method as a reader meets it: what it is called, what it is for, where it is from. */
export type Method = Readonly<{ id: MethodId; name: string; use: string; source: string }>;

/**
 * Every method that this site calculates with, in the order in which a reader meets them, so that
 * the methods page names them all and cannot name another.
 *
 * @example
 * methods.map(({ name, source }) => `${name}: ${source}`);
 */
export const methods: readonly Method[] = [
  {
    id: 'wilson-interval',
    name: 'Wilson score interval, without continuity correction',
    use: '95% confidence interval for one proportion, sensible for small groups',
    source:
      'Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209–212',
  },
  {
    id: 'clopper-pearson-interval',
    name: 'Clopper–Pearson exact interval',
    use: '95% confidence interval for one proportion, with coverage never below its stated level',
    source:
      'Clopper CJ, Pearson ES. The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 1934;26:404–413',
  },
  {
    id: 'risk-difference',
    name: 'Risk difference with Newcombe’s hybrid score interval (his method 10)',
    use: 'Difference between two proportions, arm minus comparator, also per 100 and per 1000 people',
    source:
      'Newcombe RG. Interval estimation for the difference between independent proportions: comparison of eleven methods. Stat Med 1998;17:873–890',
  },
  {
    id: 'risk-ratio',
    name: 'Risk ratio with Katz’s log interval',
    use: 'Ratio of two proportions, arm over comparator; left out when a cell is zero',
    source:
      'Katz D, Baptista J, Azen SP, Pike MC. Obtaining confidence intervals for the risk ratio in cohort studies. Biometrics 1978;34:469–474',
  },
  {
    id: 'odds-ratio',
    name: 'Odds ratio with Wald’s logit interval',
    use: 'Ratio of two odds, arm over comparator; left out when a cell is zero',
    source:
      'Woolf B. On estimating the relation between blood group and disease. Ann Hum Genet 1955;19:251–253',
  },
  {
    id: 'fisher-exact-test',
    name: 'Fisher’s exact test, two-sided',
    use: 'p value for the comparison of two proportions: all tables no likelier than the observed one',
    source: 'Fisher RA. The logic of inductive inference. J R Stat Soc 1935;98:39–54',
  },
];
