# Makes r-cases.json: what R says the functions in src/statistics/ should return.
# Usage, in the top folder of the repository (R 4, no packages):
#   Rscript src/statistics/r-cases.R > src/statistics/r-cases.json
#   npx prettier --write src/statistics/r-cases.json
# Every r_call is evaluated as it is written; newcombe, katz and wald_logit are defined below.

# From a proportion to the bounds of its Wilson interval: below, above.
distances <- function(x, n) {
  # Near 1 the subtractions would cancel; seen from the people without the event they do not.
  if (2 * x > n) return(rev(distances(n - x, n)))
  abs(x / n - prop.test(x, n, correct = FALSE)$conf.int)
}

newcombe <- function(x1, n1, x2, n2) {
  one <- distances(x1, n1)
  two <- distances(x2, n2)
  # Whole numbers as long as possible: x1 / n1 - x2 / n2 cancels when the two are nearly equal.
  d <- (x1 * n2 - x2 * n1) / (n1 * n2)
  c(d, d - sqrt(one[1]^2 + two[2]^2), d + sqrt(one[2]^2 + two[1]^2))
}

katz <- function(x1, n1, x2, n2) {
  ratio <- (x1 / n1) / (x2 / n2)
  # The same as 1 / x1 - 1 / n1 + 1 / x2 - 1 / n2, without its cancellation.
  se <- sqrt((n1 - x1) / (x1 * n1) + (n2 - x2) / (x2 * n2))
  c(ratio, exp(log(ratio) + c(-1, 1) * qnorm(0.975) * se))
}

wald_logit <- function(x1, n1, x2, n2) {
  ratio <- (x1 / (n1 - x1)) / (x2 / (n2 - x2))
  se <- sqrt(1 / x1 + 1 / (n1 - x1) + 1 / x2 + 1 / (n2 - x2))
  c(ratio, exp(log(ratio) + c(-1, 1) * qnorm(0.975) * se))
}

singles <- list(
  # the first document of the site
  c(9, 63), c(3, 60), c(1, 55), c(6, 55), c(2, 55), c(8, 168), c(44, 168), c(2, 168),
  c(136, 326), c(7, 326), c(108, 326), c(12, 158), c(41, 280), c(115, 280), c(68, 280), c(56, 280),
  # Newcombe 1998, Stat Med 17:857-872, Table I
  c(81, 263), c(15, 148), c(0, 20), c(1, 29),
  # No events, all events, one person
  c(0, 1), c(1, 1), c(0, 29), c(20, 20), c(1, 2), c(326, 326),
  # Registers
  c(0, 1e6), c(1, 1e6), c(500000, 1e6), c(999999, 1e6),
  c(0, 1e7), c(1, 1e7), c(10, 1e7), c(123456, 1e7), c(5e6, 1e7), c(9999999, 1e7), c(1e7, 1e7)
)

pairs <- list(
  # the first document of the site
  c(9, 63, 3, 60), c(1, 55, 8, 168), c(6, 55, 44, 168), c(2, 55, 2, 168),
  # Newcombe 1998, Stat Med 17:873-890, Table II, (a) to (h)
  c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29),
  c(0, 10, 0, 20), c(0, 10, 0, 10), c(10, 10, 0, 20), c(10, 10, 0, 10),
  # No events, all events, one person
  c(0, 1, 1, 1), c(1, 1, 1, 1), c(1, 2, 1, 2), c(0, 63, 3, 60), c(55, 55, 160, 168),
  # Equal and mirrored proportions: tables as likely as the observed one
  c(5, 20, 10, 40), c(3, 10, 7, 10), c(136, 326, 136, 326),
  # p near 1e-30 and far beyond
  c(0, 60, 60, 60), c(2, 55, 53, 55), c(10, 326, 158, 326), c(20, 1000, 180, 1000),
  c(0, 1000, 1000, 1000), c(1, 500, 499, 500),
  # Registers
  c(1, 1e6, 12, 1e6), c(500000, 1e6, 501000, 1e6), c(500000, 1e6, 508150, 1e6),
  c(1, 1e7, 3, 1e7), c(9999999, 1e7, 9999998, 1e7), c(0, 1e7, 101, 1e7),
  c(9999999, 1e7, 9999990, 1e7),
  c(5000000, 1e7, 5000001, 1e7), c(5000000, 1e7, 5004000, 1e7), c(5000000, 1e7, 5025716, 1e7),
  c(123456, 1e7, 40, 5000), c(100, 1e7, 3, 326)
)

whole <- function(x) sprintf("%d", as.integer(x))

record <- function(name, call, counts, labels) {
  values <- suppressWarnings(eval(parse(text = call)))
  inputs <- vapply(seq(1, length(counts), 2), function(i) {
    sprintf('{ "events": %s, "total": %s }', whole(counts[i]), whole(counts[i + 1]))
  }, "")
  sprintf(
    '{\n"function": "%s",\n"r_call": "%s",\n"inputs": [%s],\n"expected": { %s }\n}',
    name, call, paste(inputs, collapse = ", "),
    paste(sprintf('"%s": %.17g', labels, values), collapse = ", ")
  )
}

arguments <- function(counts) paste(whole(counts), collapse = ", ")
bounds <- c("low", "high")
estimate <- c("estimate", bounds)

records <- c(
  lapply(singles, function(v) {
    call <- sprintf("prop.test(%s, correct = FALSE)$conf.int", arguments(v))
    record("wilson-interval", call, v, bounds)
  }),
  lapply(singles, function(v) {
    call <- sprintf("binom.test(%s)$conf.int", arguments(v))
    record("clopper-pearson-interval", call, v, bounds)
  }),
  lapply(pairs, function(v) {
    record("risk-difference", sprintf("newcombe(%s)", arguments(v)), v, estimate)
  })
)
for (v in pairs) {
  if (all(c(v[1], v[2] - v[1], v[3], v[4] - v[3]) > 0)) {
    records <- c(
      records,
      record("risk-ratio", sprintf("katz(%s)", arguments(v)), v, estimate),
      record("odds-ratio", sprintf("wald_logit(%s)", arguments(v)), v, estimate)
    )
  }
}
for (v in pairs) {
  cells <- arguments(c(v[1], v[3], v[2] - v[1], v[4] - v[3]))
  call <- sprintf("fisher.test(matrix(c(%s), 2), conf.int = FALSE)$p.value", cells)
  records <- c(records, record("fisher-exact-test", call, v, "p"))
}

cat(sprintf(
  '{\n"r_version": "%s",\n"cases": [\n%s\n]\n}\n',
  R.version.string, paste(unlist(records), collapse = ",\n")
))
