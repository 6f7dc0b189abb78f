package org.glienicke.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.probability.TestChance;
import org.junit.jupiter.api.Test;

/** Invented cartels between armies that never were. */
class TableFitTest {

    private static Sheet sheet(String columns, String... rows) {
        var names = List.of(columns.split(","));
        var read = new ArrayList<Sheet.Row>();
        for (int i = 0; i < rows.length; i++) {
            var cells = new HashMap<String, String>();
            var typed = rows[i].split(",", -1);
            for (int c = 0; c < typed.length; c++) {
                cells.put(names.get(c), typed[c]);
            }
            read.add(new Sheet.Row(i + 2, cells));
        }
        return new Sheet("north", "north.csv", names, read);
    }

    private static PriceTable table(Sheet sheet) {
        return PriceTable.of(sheet).value().orElseThrow();
    }

    private static final Sheet DOUBLING = sheet(
            "rank,grade,value",
            "1,private,1",
            "2,corporal,2",
            "3,sergeant; master-at-arms,4",
            "4,ensign or cornet,8",
            "5,captain,16",
            "6,major,32");

    @Test
    void a_price_that_doubles_each_step_has_a_slope_of_ln_2_and_is_all_line() {
        var trend = Trend.of(table(DOUBLING)).getFirst();

        assertThat(trend.slope()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(trend.rSquared()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_rank_between_two_lies_between_their_prices_and_one_beyond_is_wider() {
        var table = table(DOUBLING);
        var asked = table.rows(sheet("rank,value", "3.5,", "9,", "6,")).value();
        var fit = TableFit.of(table);

        assertThat(Math.exp(fit.predict(asked.get(0)).quantile(0.5))).isBetween(4.5, 7.0);
        assertThat(width(fit, asked.get(1))).isGreaterThan(1.5 * width(fit, asked.get(0)));
    }

    private static double width(TableFit fit, Entry row) {
        var interval = fit.predict(row).credibleInterval(0.9);
        return interval.high() - interval.low();
    }

    @Test
    void a_grade_stands_for_its_rank_and_a_grade_nobody_knows_is_a_finding_and_stands_anywhere() {
        var table = table(DOUBLING);
        var read = table.rows(sheet("grade,value", "Master at Arms,4", "cornet,8", "bishop,8"));
        var fit = TableFit.of(table);

        assertThat(read.value().get(0).position().order()).hasValue(3);
        assertThat(read.value().get(1).position().order()).hasValue(4);
        assertThat(read.findings()).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.UNKNOWN_WORD);
            assertThat(f.place().line()).isEqualTo(4);
            assertThat(f.place().field()).isEqualTo("grade");
        });
        assertThat(width(fit, read.value().get(2)))
                .isGreaterThan(3 * width(fit, read.value().get(0)));
    }

    @Test
    void rows_that_a_file_speaks_of_are_kept_out_of_the_fit() {
        var table = table(DOUBLING);
        var asked = table.rows(sheet("rank,value", "5,", "12,")).value();

        assertThat(table.without(asked).printed())
                .hasSize(5)
                .noneMatch(e -> e.position().order().orElse(0) == 5);
    }

    @Test
    void bad_cells_are_findings_with_line_and_field_and_the_rest_is_read() {
        var read = table(DOUBLING)
                .rows(sheet("rank,grade,value,colour", "x,private,1,red", "2,corporal,-3,", "3,sergeant,many,"));

        assertThat(read.value()).hasSize(3).allMatch(e -> e.line() > 1);
        assertThat(read.findings().stream()
                        .map(f -> f.place().line() + " " + f.place().field()))
                .containsExactly("1 colour", "2 rank", "3 value", "4 value");
    }

    @Test
    void a_table_without_prices_says_so() {
        var read = PriceTable.of(sheet("year,place", "1950,North"));

        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.MISSING_KEY);
    }

    @Test
    void money_for_a_number_of_people_is_fitted_a_head_and_said_for_all() {
        var rows = IntStream.range(0, 8)
                .mapToObj(i -> (1950 + i) + "," + (10 + i) + "," + 1_000 * (10 + i))
                .toArray(String[]::new);
        var table = table(sheet("year,count,amount", rows));
        var asked = table.rows(sheet("year,count", "1953,50")).value().getFirst();

        assertThat(Math.exp(TableFit.of(table).predict(asked).quantile(0.5))).isCloseTo(50_000, within(2_500.0));
    }

    @Test
    void captives_given_are_read_as_a_range_for_those_who_came_back_the_dead_among_them() {
        var table = table(sheet(
                "date,aliveBack,deadBack,aliveGivenMin,aliveGivenMax",
                "1970-05-01,2,,100,120",
                "1971,0,2,10,10",
                "1972,1,0,60,60",
                "1973,0,0,5,5"));

        assertThat(table.entries()).hasSize(3);
        assertThat(table.entries().get(0).forHowMany()).isEqualTo(2);
        assertThat(table.entries().get(1).position().deadShare()).isEqualTo(1);
    }

    @Test
    void nine_in_ten_rows_held_back_from_invented_tables_lie_in_their_interval() {
        int within = 0;
        int all = 0;
        for (int seed = 0; seed < 60; seed++) {
            var random = new TestChance(seed).named("table");
            double slope = 0.3 + 0.3 * random.nextDouble();
            double apart = random.nextGaussian();
            var known = new ArrayList<String>();
            var kept = new ArrayList<String>();
            for (int rank = 1; rank <= 12; rank++) {
                for (var army : Map.of("north", 0.0, "south", apart).entrySet()) {
                    double value = Math.exp(slope * rank + army.getValue() + 0.2 * random.nextGaussian());
                    (random.nextInt(5) == 0 ? kept : known).add(rank + "," + army.getKey() + "," + plain(value));
                }
            }
            var table = table(sheet("rank,army,value", known.toArray(String[]::new)));
            var fit = TableFit.of(table);
            for (var row : table.rows(sheet("rank,army,value", kept.toArray(String[]::new)))
                    .value()) {
                within += new TableFit.Prediction(row, fit.predict(row)).isWithin(0.9) ? 1 : 0;
                all++;
            }
        }

        double error = Math.sqrt(0.09 / all);
        assertThat((double) within / all).isBetween(0.9 - 4 * error, 0.9 + 6 * error);
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(6, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void two_rows_make_no_fit() {
        var table = table(sheet("rank,value", "1,1", "2,2"));

        assertThatThrownBy(() -> TableFit.of(table)).hasMessageContaining("fewer than 3");
    }
}
