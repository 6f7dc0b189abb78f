package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.briefing.InventedBrief.NORTH;

import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.CoreFact;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.SecondReading;
import org.glienicke.core.casebook.SecondReading.Verdict;
import org.glienicke.core.casebook.Target;
import org.glienicke.core.evidence.When;
import org.glienicke.core.page.TextPage;
import org.glienicke.core.probability.Proportion;
import org.junit.jupiter.api.Test;

class QualityPageTest {

    private static final Ledger LEDGER = InventedBrief.dossier(NORTH, 1).ledger();
    private static final String ID = "1999-bridge";

    private static String page(List<SecondReading> readings) {
        var targets = Target.parse("- {what: the North, least: 5, party: [NORTH]}\n", "targets.yaml")
                .value();
        var subject = new QualityPage.Subject(LEDGER, targets, readings, Map.of("ransoms", 7));
        return TextPage.render(QualityPage.of(subject), false);
    }

    private static SecondReading reading(CoreFact fact, Verdict verdict) {
        return new SecondReading(ID, fact, verdict, new SecondReading.Basis("reader", "a", new When.Unknown()), "");
    }

    @Test
    void aims_stand_beside_what_there_is() {
        assertThat(page(List.of()))
                .containsPattern("exchanges +150 +1 +no")
                .containsPattern("the North +5 +1 +no")
                .containsPattern("entries with a second reader +100% +0% [(]0 of 1[)] +no");
    }

    @Test
    void agreement_leaves_out_what_was_not_found_and_counts_corrections_against_it() {
        var page = page(List.of(
                reading(CoreFact.WHO, Verdict.AGREES),
                reading(CoreFact.WHEN, Verdict.CORRECTED),
                reading(CoreFact.WHERE, Verdict.NOT_FOUND),
                reading(CoreFact.NUMBERS, Verdict.AGREES)));

        // by hand: 2 of 3; R: qbeta(c(.05, .95), 2.5, 1.5)
        assertThat(page).containsPattern("all +4 +2 +1 +0 +1 +66[.]7% +23[.]6% to 93[.]8%");
        assertThat(page).containsPattern("where +1 +0 +0 +0 +1 +none found");
        assertThat(page).contains("Not read a second time\n    none");
    }

    @Test
    void tables_and_gaps_are_listed() {
        assertThat(page(List.of())).containsPattern("ransoms +7").contains("Known gaps");
    }

    @Test
    void what_is_not_all_is_not_a_hundred_percent() {
        assertThat(QualityTargets.whole(new Proportion(999, 1000).share())).isEqualTo(99);
        assertThat(QualityTargets.whole(new Proportion(1, 1000).share())).isEqualTo(1);
        assertThat(QualityTargets.whole(1)).isEqualTo(100);
    }

    @Test
    void an_empty_record_has_a_page_without_a_number_that_is_none() {
        var empty = new Ledger(Map.of(), Map.of(), Map.of(), "0");

        var page =
                TextPage.render(QualityPage.of(new QualityPage.Subject(empty, List.of(), List.of(), Map.of())), false);

        assertThat(page).contains("0 exchanges").doesNotContain("NaN").doesNotContain("null");
    }
}
