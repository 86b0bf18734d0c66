/**
 * The 0.975 quantile of the standard normal distribution, no unit: 95 % of the distribution lies
 * within this many standard errors of its centre.
 *
 * Source: `sprintf('%.17g', qnorm(0.975))` in R 4.2.2.
 *
 * @example
 * const halfWidth = normalQuantile * standardError;
 */
export const normalQuantile = 1.9599639845400536;
