# Means and mean squares that Stan finds in the choices of HierarchicalLogitTest, each with its Monte Carlo error.
# Rscript hierarchical-logit.R CHOICES.csv REFERENCE.csv [ITERATIONS]
suppressMessages(library(rstan))
if (dir.exists("/usr/include/boost")) rstan_options(boost_lib = "/usr/include")
if (dir.exists("/usr/include/eigen3")) rstan_options(eigen_lib = "/usr/include/eigen3")
arguments <- commandArgs(trailingOnly = TRUE)
iterations <- if (length(arguments) > 2) as.integer(arguments[3]) else 11000
choices <- read.csv(arguments[1], comment.char = "#")
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
data <- list(people = max(choices[[1]]), n = nrow(choices), person = choices[[1]],
             traits = as.matrix(choices[, 2:4]), yes = choices[[5]])
fit <- stan(file.path(here, "hierarchical-logit.stan"), data = data, chains = 4, iter = iterations,
            warmup = 1000, seed = 1, cores = 2, control = list(adapt_delta = 0.95),
            pars = "odds", include = FALSE, refresh = 0)
draws <- as.array(fit)
names <- setdiff(dimnames(draws)[[3]], "lp__")
rows <- lapply(names, function(name) {
  x <- draws[, , name]
  error <- function(v) sd(v) / sqrt(ess_mean(v))
  ess_mean <- function(v) monitor(array(v, c(dim(v), 1)), warmup = 0, print = FALSE)$n_eff
  data.frame(name = gsub(",", ".", name, fixed = TRUE), mean = mean(x), sd = sd(x), mean_error = error(x),
             square = mean(x^2), square_error = error(x^2))
})
cat("# Stan ", as.character(packageVersion("rstan")), ", 4 chains of ", iterations - 1000, " draws\n", sep = "",
    file = arguments[2])
write.table(do.call(rbind, rows), arguments[2], append = TRUE, sep = ",", quote = FALSE, row.names = FALSE)
