// Choices of people who differ between two things each; the model of PanelLogit.
data {
  int<lower=1> people;
  int<lower=1> n;
  int<lower=1> traits;
  int<lower=1, upper=people> person[n];
  matrix[n, traits] x;
  int<lower=0, upper=1> yes[n];
}
parameters {
  vector[traits] middle;
  vector[traits] log_spread;
  matrix[people, traits] z;
}
transformed parameters {
  vector<lower=0>[traits] spread = exp(log_spread);
}
model {
  matrix[people, traits] weights = rep_matrix(middle', people) + diag_post_multiply(z, spread);
  middle ~ normal(0, 10 * spread);
  square(spread) ~ inv_gamma(2, (traits + 3) / 2.0);
  target += 2 * sum(log_spread);
  to_vector(z) ~ normal(0, 1);
  yes ~ bernoulli_logit(rows_dot_product(x, weights[person]));
}
