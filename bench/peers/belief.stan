// The density of org.glienicke.core.belief: what parties seek, from their answers to offers. Data come from `BeliefRun data FOLDER`; the
// R script beside this file checks the log density against the one written there. Unknowns are standard normal before.
data {
  int<lower=1> D;
  int<lower=1> S;                      // weights
  int slot_kind[S];
  int slot_differ[S];
  vector[S] slot_spread;
  vector[S] slot_per_softplus;
  real common;
  real differ_spread;
  int own_n;
  vector[own_n] own_value;
  int own_place[own_n];
  int own_start[S + 1];
  int<lower=1> H;                      // numbers of heads that occur
  vector[H] log_heads;
  real exponent_middle;
  real exponent_spread;
  real sharpness_middle;
  real sharpness_spread;
  int<lower=1> N;                      // sides
  vector[N] scale;
  int word[N];                         // 1 accepted, 2 refused, 3 silent
  int sharpness[N];                    // its place
  int reservation[N];                  // 0 for none
  vector[N] reservation_middle;
  vector[N] reservation_spread;
  int<lower=1> P;                      // parts
  int part_slot[P];
  int part_heads[P];
  vector[P] part_amount;
  int part_start[N + 1];
  int ready_n;
  vector[ready_n] ready_value;
  int ready_place[ready_n];
  int ready_start[N + 1];
  int<lower=1> M;                      // observations
  int outcome[M];                      // 1 settled, 2 refused, 3 open, 4 preferred
  int side_start[M + 1];
  real log_selection;
  int select_n;
  vector[select_n] select_value;
  int select_place[select_n];
  int select_start[M + 1];
}
transformed data {
  int part_place[P];
  vector[N] has_reservation;
  int reservation_place[N];
  for (p in 1:P) part_place[p] = p;
  for (n in 1:N) {
    has_reservation[n] = reservation[n] > 0;
    reservation_place[n] = reservation[n] > 0 ? reservation[n] : 1;
  }
}
parameters {
  vector[D] x;
}
model {
  vector[S] own = csr_matrix_times_vector(S, D, own_value, own_place, own_start, x);
  vector[S] theta = slot_spread .* (common * x[slot_kind] + common * exp(differ_spread * x[slot_differ]) .* own);
  vector[S] weight = slot_per_softplus .* log1p_exp(theta);
  real exponent = inv_logit(exponent_middle + exponent_spread * x[3]);
  vector[H] heads = (exp(exponent * log_heads) - 1) / (2 ^ exponent - 1);
  vector[N] sharp = exp(sharpness_middle + sharpness_spread * x[sharpness]);
  vector[N] net = csr_matrix_times_vector(N, P, part_amount, part_place, part_start, weight[part_slot] .* heads[part_heads])
                  - has_reservation .* (reservation_middle + reservation_spread .* x[reservation_place]);
  vector[N] odds = sharp .* scale .* net + csr_matrix_times_vector(N, D, ready_value, ready_place, ready_start, x);
  vector[M] selection = log_selection + csr_matrix_times_vector(M, D, select_value, select_place, select_start, x);
  vector[N] log_yes = -log1p_exp(-odds);
  vector[N] log_no = -log1p_exp(odds);
  x ~ std_normal();
  for (m in 1:M) {
    int from = side_start[m];
    int to = side_start[m + 1] - 1;
    if (outcome[m] == 4) {
      target += log_yes[from];
    } else {
      real bonus = expm1(selection[m]);
      real silent_yes = 0;
      int refused = 0;
      int silent = 0;
      for (n in from:to) {
        if (word[n] == 1) target += log_yes[n];
        else if (word[n] == 2) { target += log_no[n]; refused = 1; }
        else { silent_yes += log_yes[n]; silent = 1; }
      }
      target += -log1p(bonus * exp(sum(log_yes[from:to])));
      if (silent == 1 && refused == 0) {
        if (outcome[m] == 2) target += log1m_exp(silent_yes);
        else target += log1p(bonus * exp(silent_yes));
      } else if (outcome[m] == 1) {
        target += selection[m];
      }
    }
  }
}
