# The invented talks in Stan and in JAGS, same model, same data: Rscript belief.R FOLDER [stan|jags], where FOLDER was written by
# `java -cp bench/target/benchmarks.jar org.glienicke.bench.BeliefRun data FOLDER`. Prints the difference of log densities at given places,
# the time, effective sample sizes and R-hat of all unknowns, and how far means and mean squares are from those in found.csv.
args <- commandArgs(trailingOnly = TRUE)
folder <- args[1]
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
data <- new.env()
source(file.path(folder, "talks.R"), local = data)
data <- as.list(data)
names_of <- data$unknown
found <- read.csv(file.path(folder, "found.csv"))

# largest and root mean square of differences in standard errors of both sides together
compare <- function(draws, ess) {
  z <- c()
  for (i in seq_len(data$D)) {
    x <- as.vector(draws[, , i])
    z <- c(z, (mean(x) - found$mean[i]) / sqrt(var(x) / ess(draws[, , i]) + found$error[i]^2))
    z <- c(z, (mean(x^2) - found$square[i]) / sqrt(var(x^2) / ess(draws[, , i]^2) + found$square_error[i]^2))
  }
  cat(sprintf("means and mean squares against found.csv: n %d, max |z| %.2f, root mean square %.2f\n",
              length(z), max(abs(z)), sqrt(mean(z^2))))
}

report <- function(draws, seconds) {
  bulk <- apply(draws, 3, rstan::ess_bulk)
  tail <- apply(draws, 3, rstan::ess_tail)
  rhat <- apply(draws, 3, rstan::Rhat)
  cat(sprintf("%.1f s, least bulk ESS %.0f, least tail ESS %.0f, largest R-hat %.4f\n", seconds, min(bulk), min(tail), max(rhat)))
  # effective size of the draws as they are, for the error of their mean
  compare(draws, function(x) rstan::ess_bulk(x))
}

if (args[2] == "stan") {
  suppressMessages(library(rstan))
  # Debian keeps these headers apart from the packages of R
  if (dir.exists("/usr/include/boost")) rstan_options(boost_lib = "/usr/include")
  if (dir.exists("/usr/include/eigen3")) rstan_options(eigen_lib = "/usr/include/eigen3")
  began <- proc.time()
  model <- stan_model(file.path(here, "belief.stan"))
  cat(sprintf("compiled in %.1f s\n", (proc.time() - began)[["elapsed"]]))
  draws_wanted <- if (length(args) > 2) as.integer(args[3]) else 1000
  began <- proc.time()
  fit <- sampling(model, data = data, chains = 4, cores = 2, iter = 1000 + draws_wanted, warmup = 1000, seed = 1, refresh = 0)
  seconds <- (proc.time() - began)[["elapsed"]]
  checks <- matrix(data$check_x, ncol = data$D, byrow = TRUE)
  ours <- data$check_log
  theirs <- apply(checks, 1, function(x) log_prob(fit, x))
  cat(sprintf("log densities differ by a constant and %.1e\n", max(abs((theirs - ours) - mean(theirs - ours)))))
  times <- get_elapsed_time(fit)
  cat(sprintf("seconds of the chains, warm-up and sampling: %.1f\n", sum(times)))
  report(extract(fit, permuted = FALSE, pars = "x"), seconds)
} else {
  suppressMessages({ library(rjags); library(rstan) })
  data$ones <- rep(1, data$M)
  began <- proc.time()
  keep <- setdiff(names(data), c("unknown", "check_x", "check_log"))
  given <- data[keep]
  adapt <- if (length(args) > 2) as.integer(args[3]) else 1000
  iterations <- if (length(args) > 3) as.integer(args[4]) else 20000
  thin <- max(1, iterations %/% 2000)
  model <- jags.model(file.path(here, "belief.jags"), data = given, n.chains = 2, n.adapt = adapt, quiet = TRUE,
                      inits = lapply(1:2, function(i) list(.RNG.name = "base::Mersenne-Twister", .RNG.seed = i)))
  samples <- coda.samples(model, "x", n.iter = iterations, thin = thin, progress.bar = "none")
  took <- proc.time() - began
  seconds <- took[["elapsed"]]
  cat(sprintf("two chains of %d after %d: %.1f s of processor\n", iterations, adapt, took[["user.self"]]))
  draws <- aperm(simplify2array(lapply(samples, as.matrix)), c(1, 3, 2))
  report(draws, seconds)
}
