package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.briefing.InventedBrief.NORTH;

import java.util.List;
import java.util.function.UnaryOperator;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefLintTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_brief_on_the_invented_exchange_offends(long seed) {
        for (var party : InventedBrief.dossier(NORTH, 1).accounts().keySet()) {
            var dossier = InventedBrief.dossier(party, seed, 500, UnaryOperator.identity());

            assertThat(BriefLint.offences(Brief.of(dossier), dossier.exchange()))
                    .as(party + " with seed " + seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict | It is likely (70%) with HIGH confidence. | likelihood and confidence",
                "verdict | It is highly improbable. | the other row",
                "verdict | It is very likely (70%) that. | 70% is 'likely'",
                "verdict | It is unlikely (60%) that. | 60% is 'likely'",
                "account | The worth of N One is 30 points. | a person has no worth",
                "others | Southland closes at 30 points. | points of other parties",
            })
    void the_lint_catches_what_it_is_for(String section, String words, String offence) {
        var page = new Page(
                "A page",
                List.of(),
                List.of(new Page.Section(
                        section, "A section", List.of(new Block.Paragraph(List.of(new Span.Text(words)))))));

        assertThat(BriefLint.offences(page, InventedBrief.dossier(NORTH, 1).exchange()))
                .singleElement()
                .asString()
                .contains(offence);
    }

    @Test
    void a_column_that_ranks_is_caught() {
        var table = new Block.Table("t", "People by rank", List.of(Block.Column.words("score")), List.of());
        var page = new Page("A page", List.of(), List.of(new Page.Section("s", "S", List.of(table))));

        assertThat(BriefLint.offences(page, InventedBrief.dossier(NORTH, 1).exchange()))
                .hasSize(2);
    }
}
