package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.briefing.InventedBrief.NORTH;
import static org.glienicke.core.briefing.InventedBrief.SOUTH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.MarkdownPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.TextPage;
import org.junit.jupiter.api.Test;

class BriefTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("basedir", "."), "src/test/resources/org/glienicke/core/briefing");

    @Test
    void the_brief_for_the_north_reads_as_it_did() throws IOException {
        golden("1999-bridge-NORTH.txt", TextPage.render(Brief.of(InventedBrief.dossier(NORTH, 1)), false));
    }

    @Test
    void the_brief_for_the_south_reads_as_it_did() throws IOException {
        golden("1999-bridge-SOUTH.md", MarkdownPage.render(Brief.of(InventedBrief.dossier(SOUTH, 1))));
    }

    @Test
    void a_page_that_takes_the_facts_from_another_weighing_is_the_page_written_anew() {
        var facts = Brief.written(InventedBrief.dossier(NORTH, 1)).facts();
        var otherDraws = InventedBrief.dossier(NORTH, 2);

        assertThat(Brief.written(otherDraws, facts).page()).isEqualTo(Brief.of(otherDraws));
    }

    @Test
    void sections_stand_in_the_order_of_the_questions() {
        var page = Brief.of(InventedBrief.dossier(NORTH, 1));

        assertThat(page.sections())
                .extracting(Page.Section::id)
                .containsExactly(
                        "verdict",
                        "reading",
                        "headline",
                        "who",
                        "account",
                        "others",
                        "drivers",
                        "tornado",
                        "flips",
                        "left-behind",
                        "offers",
                        "law",
                        "motives",
                        "polls",
                        "timeline",
                        "linkage",
                        "further",
                        "claims",
                        "numbers",
                        "sources",
                        "run");
    }

    @Test
    void an_account_that_stands_alone_is_marked_incomplete() {
        var text = TextPage.render(Brief.of(InventedBrief.oneSided(NORTH)), false);

        assertThat(text).contains("! Incomplete: only Northland has an account here.");
        assertThat(TextPage.render(Brief.of(InventedBrief.dossier(NORTH, 1)), false))
                .doesNotContain("Incomplete");
    }

    @Test
    void the_accused_are_not_said_to_be_convicted() {
        var text = flat(InventedBrief.dossier(NORTH, 1));

        assertThat(text).contains("charged with theft of data; not convicted");
        assertThat(text)
                .contains("charged with espionage; convicted by Southport High Court, 1997-03; sentence 12 years");
    }

    @Test
    void silence_of_the_record_is_said_where_it_matters() {
        var silent = InventedBrief.dossier(NORTH, 1, yaml -> yaml.substring(0, yaml.indexOf("\noffers:")));

        assertThat(flat(silent))
                .contains("No offer before the deal is on record.")
                .contains("Nobody asked for in the talks and left behind is on record.")
                .contains("No poll on this exchange is on record.")
                .contains("Nothing that the law owed without a bargain is on record.");
    }

    @Test
    void a_poll_that_adds_up_to_more_than_a_hundred_is_printed_so() {
        assertThat(flat(InventedBrief.dossier(NORTH, 1))).contains("101: more than 100, as printed");
    }

    @Test
    void what_the_law_owed_is_priced_at_zero_for_the_giver() {
        assertThat(flat(InventedBrief.dossier(NORTH, 1)))
                .contains("covers second/1, priced at zero for the costs of Northland");
    }

    @Test
    void equal_dossiers_make_equal_pages() {
        assertThat(Brief.of(InventedBrief.dossier(NORTH, 7)))
                .isEqualTo(Brief.of(InventedBrief.dossier(NORTH, 7, yaml -> yaml)));
    }

    @Test
    void every_party_of_the_deal_can_be_briefed() {
        for (Party.Id party : InventedBrief.dossier(NORTH, 1).accounts().keySet()) {
            assertThat(TextPage.render(Brief.of(InventedBrief.dossier(party, 1)), false))
                    .contains("Verdict");
        }
    }

    private static String flat(Dossier dossier) {
        return MarkdownPage.render(Brief.of(dossier)).replace("\\", "");
    }

    /** Compares with the file of that name, or writes it if the run was started with -Dregold. */
    static void golden(String name, String text) throws IOException {
        var file = GOLDEN.resolve(name);
        if (System.getProperty("regold") != null) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
