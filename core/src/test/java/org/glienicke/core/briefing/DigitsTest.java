package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.briefing.InventedBrief.NORTH;
import static org.glienicke.core.briefing.InventedBrief.SOUTH;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    /** Seeds other than the one printed. */
    private static final int SEEDS = 20;

    private static final int DRAWS = 500;

    @ParameterizedTest
    @CsvSource({
        "38.4, 0.31, 38",
        "38.4, 0.9, 40",
        "-0.04, 0.001, 0",
        "-0.26, 0.001, -0.3",
        "1234, 30, 1200",
        "17.5, 0.1, 17.5",
        "12.345, 0, 12.3",
        "0, 0, 0",
        "99.96, 0.01, 100"
    })
    void a_number_is_printed_in_units_of_five_errors_or_a_tenth(double value, double error, String printed) {
        assertThat(new Digits(value, error).text()).isEqualTo(printed);
    }

    @Test
    void another_seed_moves_no_printed_number_by_more_than_a_unit() {
        for (var party : List.of(NORTH, SOUTH)) {
            var printed = printed(party, 0);

            for (int seed = 1; seed <= SEEDS; seed++) {
                var others = printed(party, seed);
                for (int i = 0; i < printed.size(); i++) {
                    var one = printed.get(i);
                    var other = others.get(i);
                    assertThat(one.rounded().subtract(other.rounded()).abs())
                            .as(
                                    "%s: number %s is %s with seed 0, %s with seed %s",
                                    party, i, one.text(), other.text(), seed)
                            .isLessThanOrEqualTo(one.unit().max(other.unit()));
                }
            }
        }
    }

    @Test
    void the_error_of_a_quantile_is_that_of_order_statistics() {
        var values = new double[10_000];
        for (int k = 0; k < values.length; k++) {
            values[k] = (k + 0.5) / values.length;
        }

        var low = Digits.quantile(Draws.owning(values), 0.05);

        assertThat(low.value()).isCloseTo(0.05, org.assertj.core.data.Offset.offset(1e-4));
        // uniform: sqrt(0.05 x 0.95 / 10000) / 1
        assertThat(low.standardError()).isCloseTo(0.00218, org.assertj.core.data.Offset.offset(1e-5));
    }

    @Test
    void an_interval_is_printed_from_low_to_high() {
        assertThat(Digits.Estimate.of(Draws.constant(3, 100)).text()).isEqualTo("3 (3 to 3)");
    }

    // every number of points that a brief prints
    private static List<Digits> printed(Party.Id party, long seed) {
        var dossier = InventedBrief.dossier(party, seed, DRAWS, UnaryOperator.identity());
        var account = dossier.account();
        var draws =
                new ArrayList<Draws>(List.of(account.gains(), account.costs(), account.reservation(), account.net()));
        account.criteria().forEach(criterion -> draws.add(account.points(criterion)));
        account.shares().forEach(share -> draws.add(share.points()));
        var printed = new ArrayList<Digits>();
        double error = Sensitivity.errorOfBars(account);
        for (var one : draws) {
            var estimate = Digits.Estimate.of(one);
            printed.addAll(List.of(estimate.mean(), estimate.low(), estimate.high()));
        }
        dossier.analysis().tornado().stream()
                .sorted(java.util.Comparator.comparing(bar -> bar.input().toString()))
                .forEach(bar -> {
                    printed.add(new Digits(bar.at5(), error));
                    printed.add(new Digits(bar.at95(), error));
                });
        return printed;
    }
}
