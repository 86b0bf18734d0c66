# Reproduces from comparisons.csv what the site calculates of two groups of one study: differences, ratios, their 95 %
# intervals, p values. Nothing but the printed counts goes in.
# Usage, beside the file (R 4, no packages): Rscript reproduce.R > reproduced.csv
# It ends with 1 when a figure of the file is not reproduced to nine digits.

given <- read.csv("comparisons.csv", fileEncoding = "UTF-8-BOM", na.strings = c("not stated", ""))
given <- given[!is.na(given$calculated_risk_difference), ]

# Wilson's score interval, without continuity correction.
wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int

# Newcombe's hybrid score interval (his method 10) of the risk difference.
newcombe <- function(x1, n1, x2, n2) {
  p1 <- x1 / n1
  p2 <- x2 / n2
  one <- wilson(x1, n1)
  two <- wilson(x2, n2)
  d <- p1 - p2
  c(d, d - sqrt((p1 - one[1])^2 + (two[2] - p2)^2), d + sqrt((one[2] - p1)^2 + (p2 - two[1])^2))
}

# A ratio with the standard error of its logarithm; none where a count is zero.
ratio <- function(estimate, se) exp(log(estimate) + c(0, -1, 1) * qnorm(0.975) * se)
has_zero <- function(x1, n1, x2, n2) any(c(x1, x2, n1 - x1, n2 - x2) == 0)
katz <- function(x1, n1, x2, n2) {
  if (has_zero(x1, n1, x2, n2)) return(rep(NA, 3))
  ratio((x1 / n1) / (x2 / n2), sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2))
}
wald <- function(x1, n1, x2, n2) {
  if (has_zero(x1, n1, x2, n2)) return(rep(NA, 3))
  ratio((x1 * (n2 - x2)) / (x2 * (n1 - x1)), sqrt(1 / x1 + 1 / (n1 - x1) + 1 / x2 + 1 / (n2 - x2)))
}
fisher <- function(x1, n1, x2, n2) fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2))$p.value

measures <- paste0(rep(c("risk_difference", "risk_ratio", "odds_ratio"), each = 3), c("", "_low", "_high"))
figures <- paste0("calculated_", c(measures, "fisher_p"))
counts <- given[c("arm_events", "arm_total", "comparator_events", "comparator_total")]
reproduced <- as.data.frame(t(suppressWarnings(apply(counts, 1, function(row) {
  of <- as.list(unname(as.numeric(row)))
  c(do.call(newcombe, of), do.call(katz, of), do.call(wald, of), do.call(fisher, of))
}))))
names(reproduced) <- figures

off <- abs(as.matrix(reproduced) - as.matrix(given[figures])) / pmax(abs(as.matrix(given[figures])), 1e-9)
same_gaps <- identical(unname(is.na(as.matrix(reproduced))), unname(is.na(as.matrix(given[figures]))))
options(digits = 15)
write.csv(cbind(given[c("result_id", "arm", "comparator")], reproduced), row.names = FALSE, na = "")
message(sprintf(
  "%d comparisons, %d figures; largest relative deviation %.1e; %s", nrow(given), sum(!is.na(reproduced)),
  max(off, na.rm = TRUE), R.version.string
))
if (!same_gaps || max(off, na.rm = TRUE) > 1e-9) quit(status = 1)
