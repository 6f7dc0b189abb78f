# The choices between credit cards that come with bayesm (GPL, so they stay there).
# Rscript panel.R data FILE                    writes them
# Rscript panel.R bayesm DRAWS KEEP            bayesm's rhierBinLogit, two chains, its own priors, all covariances
# Rscript panel.R stan WARM-UP DRAWS [FOUND]   Stan, four chains, the model of PanelRun; FOUND is what PanelRun wrote
suppressMessages(library(bayesm))
arguments <- commandArgs(trailingOnly = TRUE)
data(bank)
choices <- bank$choiceAtt
ids <- unique(choices[, 1])
traits <- ncol(choices) - 2

# chains and draws, of every number of a matrix by draw, chain, number
agreement <- function(what, draws) {
  cat(sprintf("%s: least bulk ESS %.1f, least tail ESS %.1f, largest R-hat %.4f\n", what,
              min(apply(draws, 3, rstan::ess_bulk)), min(apply(draws, 3, rstan::ess_tail)),
              max(apply(draws, 3, rstan::Rhat))))
}

took <- function(what, times) {
  cat(sprintf("%s: %.1f s, %.1f s of processor\n", what, times[["elapsed"]],
              sum(times[c("user.self", "user.child")], na.rm = TRUE)))
}

bayesm_finds <- function(draws, keep) {
  each <- lapply(ids, function(id) {
    own <- choices[choices[, 1] == id, ]
    list(y = as.matrix(own[, 2]), X = as.matrix(own[, -(1:2)]))
  })
  chain <- function(seed) {
    set.seed(seed)
    capture.output(out <- rhierBinLogit(Data = list(lgtdata = each), Mcmc = list(R = draws, keep = keep, sbeta = 0.2, nprint = 0)))
    spreads <- sqrt(out$Vbetadraw[, (0:(traits - 1)) * traits + 1:traits])
    cbind(out$Deltadraw, spreads)
  }
  times <- system.time(chains <- lapply(1:2, chain))
  took(sprintf("bayesm, two chains of %d", draws), times)
  later <- function(x) x[(nrow(x) %/% 2 + 1):nrow(x), ]
  agreement("middles and spreads, later half", aperm(simplify2array(lapply(chains, later)), c(1, 3, 2)))
}

stan_finds <- function(warm_up, draws, found) {
  suppressMessages(library(rstan))
  if (dir.exists("/usr/include/boost")) rstan_options(boost_lib = "/usr/include")
  if (dir.exists("/usr/include/eigen3")) rstan_options(eigen_lib = "/usr/include/eigen3")
  here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
  compiled <- stan_model(file.path(here, "panel.stan"))
  data <- list(people = length(ids), n = nrow(choices), traits = traits, person = match(choices[, 1], ids),
               x = as.matrix(choices[, -(1:2)]), yes = choices[, 2])
  times <- system.time(fit <- sampling(compiled, data = data, chains = 4, iter = warm_up + draws, warmup = warm_up,
                                       seed = 1, cores = 2, refresh = 0, pars = c("middle", "log_spread")))
  took(sprintf("Stan, four chains of %d + %d", warm_up, draws), times)
  cat(sprintf("of the chains alone: %.1f s\n", sum(get_elapsed_time(fit))))
  all <- as.array(fit)[, , 1:(2 * traits)]
  agreement("middles and spreads", all)
  if (!is.null(found)) {
    ours <- read.csv(found)
    compare(all, ours$mean, ours$error, "means")
    compare(all^2, ours$square, ours$square_error, "mean squares")
  }
}

compare <- function(all, means, errors, what) {
  z <- sapply(seq_along(means), function(i) {
    x <- all[, , i]
    (mean(x) - means[i]) / sqrt(var(as.vector(x)) / rstan::ess_bulk(x) + errors[i]^2)
  })
  cat(sprintf("%s against ours: %d, max |z| %.2f, root mean square %.2f\n", what, length(z), max(abs(z)), sqrt(mean(z^2))))
}

switch(arguments[1],
  data = write.csv(choices, arguments[2], row.names = FALSE, quote = FALSE),
  bayesm = bayesm_finds(as.integer(arguments[2]), as.integer(arguments[3])),
  stan = stan_finds(as.integer(arguments[2]), as.integer(arguments[3]), if (length(arguments) > 3) arguments[4]),
  stop("panel.R data FILE | bayesm DRAWS KEEP | stan WARM-UP DRAWS [FOUND]"))
