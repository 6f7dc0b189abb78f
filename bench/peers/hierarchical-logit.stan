// Yes or no of people who differ, to things with three traits; the model of HierarchicalLogitTest.
data {
  int<lower=1> people;
  int<lower=1> n;
  int<lower=1, upper=people> person[n];
  matrix[n, 3] traits;
  int<lower=0, upper=1> yes[n];
}
parameters {
  vector[3] centre;
  vector[3] log_spread;
  matrix[people, 3] z;
}
transformed parameters {
  vector[n] odds;
  for (i in 1:n) {
    odds[i] = traits[i] * (centre + exp(log_spread) .* z[person[i]]');
  }
}
model {
  centre ~ normal(0, 2);
  log_spread ~ normal(-0.5, 0.7);
  to_vector(z) ~ normal(0, 1);
  yes ~ bernoulli_logit(odds);
}
generated quantities {
  real log_likelihood = bernoulli_logit_lpmf(yes | odds);
}
