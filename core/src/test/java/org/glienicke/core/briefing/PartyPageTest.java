package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glienicke.core.briefing.InventedBrief.NORTH;

import java.io.IOException;
import java.util.stream.Stream;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.TextPage;
import org.junit.jupiter.api.Test;

class PartyPageTest {

    private static final Dossier BRIDGE = InventedBrief.dossier(NORTH, 1);
    private static final Dossier LATER = InventedBrief.dossier(
            NORTH,
            1,
            yaml -> yaml.replace("1999-bridge", "2003-later").replace("date: 1999-05-03", "date: 2003-05-03"));

    @Test
    void the_page_of_the_north_reads_as_it_did() throws IOException {
        BriefTest.golden("party-NORTH.txt", TextPage.render(page(LATER, BRIDGE), false));
    }

    @Test
    void exchanges_stand_in_order_of_date_however_they_come() {
        assertThat(page(LATER, BRIDGE)).isEqualTo(page(BRIDGE, LATER));
        assertThat(TextPage.render(page(LATER, BRIDGE), false)).containsSubsequence("1999-05-03", "2003-05-03");
    }

    @Test
    void an_exchange_over_several_days_says_its_year_once() {
        assertThat(cells("1999-05-03/1999-05-07")).contains("1999-05-03 to 05-07");
        assertThat(cells("1999-05-03/2000-01")).contains("1999-05-03 to 2000-01");
    }

    private static Stream<String> cells(String span) {
        var lasting = InventedBrief.dossier(NORTH, 1, yaml -> yaml.replace("date: 1999-05-03", "date: " + span));
        return BriefLint.blocks(page(lasting).sections())
                .filter(block -> block instanceof Block.Table)
                .flatMap(BriefLint::texts);
    }

    @Test
    void a_party_without_exchanges_is_said_to_have_none() {
        assertThat(TextPage.render(page(), false))
                .contains("No exchange in which Northland gave or received anything is on record.");
    }

    @Test
    void nobody_is_named_and_nobody_ranked() {
        var cells = BriefLint.blocks(page(BRIDGE).sections())
                .filter(block -> block instanceof Block.Table)
                .flatMap(BriefLint::texts);

        assertThat(cells).noneMatch(cell -> cell.matches("[NS] (One|Two|Three)"));
        assertThat(BriefLint.offences(page(BRIDGE, LATER), BRIDGE.exchange())).isEmpty();
    }

    @Test
    void sections_stand_in_the_order_of_the_questions_people_ask() {
        assertThat(page(BRIDGE, LATER).sections())
                .extracting(Page.Section::id)
                .containsExactly(
                        "verdict",
                        "moves",
                        "roles",
                        "value",
                        "home",
                        "leverage",
                        "standing",
                        "totals",
                        "questions",
                        "sources",
                        "run");
    }

    @Test
    void in_how_many_exchanges_somebody_gained_is_counted_draw_by_draw() {
        var entries = record(BRIDGE, LATER).entries();
        double mean = entries.stream()
                .mapToDouble(e -> e.account().probabilityPositive())
                .sum();

        var counted = PartyBalance.count(entries, PartyBalance::gained);

        // the mean of a sum is the sum of the means, whatever ties the accounts together
        assertThat(counted.mean()).isCloseTo(mean, within(1e-12));
        assertThat(counted.credibleInterval(0.9).high()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_role_stands_out_only_if_the_intervals_are_apart() {
        var roles = new RoleShares(record(BRIDGE, LATER), _ -> true);

        assertThat(roles.received().all()).hasSize(2);
        assertThat(roles.received().with("intelligence officer")).hasSize(2);
        // by hand: 2 of 2 against 0 of 2 under Jeffreys' prior, 15% to 100% against 0% to 85%
        assertThat(roles.moreOften()).isEmpty();
    }

    @Test
    void every_finding_has_its_interval_and_its_sources() {
        var text = TextPage.render(page(BRIDGE, LATER), false);

        assertThat(text)
                .contains("Of its settlements with an earlier one of the same two parties and class")
                .contains("2 of 2, 100% (")
                .contains("[1")
                .contains("Whom does Northland seek?")
                .contains("in whose values?");
    }

    private static Page page(Dossier... dossiers) {
        return PartyPage.of(record(dossiers));
    }

    private static PartyRecord record(Dossier... dossiers) {
        return InventedBrief.record(NORTH, dossiers);
    }
}
