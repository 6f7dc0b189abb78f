package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.briefing.InventedBrief.NORTH;

import java.io.IOException;
import java.util.List;
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

    private static Page page(Dossier... dossiers) {
        var entries = java.util.Arrays.stream(dossiers)
                .map(d -> new PartyPage.Entry(d.exchange(), d.account()))
                .toList();
        return PartyPage.of(BRIDGE.ledger(), NORTH, List.copyOf(entries), BRIDGE.run());
    }
}
