package org.glienicke.core.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glienicke.core.briefing.InventedBrief.NORTH;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.MarkdownPage;
import org.glienicke.core.page.TextPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What holds of every brief as a web page. */
class BriefHtmlTest {

    private static final String HTML = HtmlPage.render(Brief.of(InventedBrief.dossier(NORTH, 1)));
    private static final Document PAGE = Jsoup.parse(HTML);

    @Test
    void it_is_well_formed() {
        assertThat(errors(HTML)).isEmpty();
    }

    @Test
    void it_loads_nothing_and_runs_nothing() {
        assertThat(PAGE.select("script, link, iframe, object, embed, img, video, audio, form, base"))
                .isEmpty();
        assertThat(PAGE.select("[src], [srcset], [style], [onload], [onclick], [onerror]"))
                .isEmpty();
        assertThat(PAGE.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(PAGE.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    @Test
    void ids_are_unique_and_links_within_the_page_lead_somewhere() {
        var ids = PAGE.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(PAGE.select("a[href^=#]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        for (var attribute : List.of("aria-labelledby", "aria-describedby")) {
            PAGE.select("[" + attribute + "]")
                    .forEach(e -> assertThat(ids).contains(e.attr(attribute).split(" ", -1)));
        }
    }

    @Test
    void links_out_are_to_the_web_and_tell_nobody() {
        assertThat(PAGE.select("a:not([href^=#])")).isNotEmpty().allSatisfy(a -> {
            assertThat(a.attr("href")).matches("https?://.*");
            assertThat(a.attr("rel")).isEqualTo("noopener noreferrer");
        });
    }

    @Test
    void headings_skip_no_level() {
        int last = 0;
        for (var heading : PAGE.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isBetween(1, last + 1);
            last = level;
        }
        assertThat(PAGE.select("h1")).hasSize(1);
    }

    @Test
    void landmarks_and_a_way_past_them_are_there() {
        assertThat(PAGE.select("html").attr("lang")).isEqualTo("en");
        assertThat(PAGE.select("body > header, body > nav[aria-label], body > main#main"))
                .hasSize(3);
        assertThat(PAGE.body().child(0).attr("href")).isEqualTo("#main");
        assertThat(PAGE.select("main > section"))
                .allSatisfy(s -> assertThat(s.hasAttr("aria-labelledby")).isTrue());
    }

    @Test
    void tables_have_captions_and_heads_with_a_scope() {
        assertThat(PAGE.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("caption").text()).isNotBlank();
            assertThat(table.select("thead th:not([scope=col])")).isEmpty();
            assertThat(table.select("tbody tr"))
                    .allSatisfy(row -> assertThat(row.select("> th[scope]")).isNotEmpty());
        });
    }

    @Test
    void figures_say_what_they_show() {
        assertThat(PAGE.select("figure > svg")).hasSize(3).allSatisfy(svg -> {
            assertThat(svg.attr("role")).isEqualTo("img");
            assertThat(svg.select("> title").text()).isNotBlank();
            assertThat(svg.select("> desc").text()).isNotBlank();
        });
        assertThat(PAGE.select("figure > figcaption")).hasSameSizeAs(PAGE.select("figure"));
    }

    @Test
    void every_number_of_the_account_links_to_how_it_came_about() {
        var cells = PAGE.select("#account-table td.n, #account-by-term td.n");

        assertThat(cells.select(".num"))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(number.attr("href")).matches("#N[0-9.]+|#N-net|#N-reservation"));
    }

    @Test
    void hostile_names_stay_words() {
        var name =
                "<script>alert('n')</script> \"O'Neill\" & Sons `x` | [y](javascript:1) \u202Eeno N\u202C \u001b[31m\u0007";
        var dossier = InventedBrief.dossier(
                NORTH, 1, 100, UnaryOperator.<String>identity().andThen(yaml -> hostile(yaml, name))::apply);
        var page = Brief.of(dossier);

        var html = HtmlPage.render(page);
        var parsed = Jsoup.parse(html);
        assertThat(parsed.select("script")).isEmpty();
        assertThat(errors(html)).isEmpty();
        assertThat(parsed.select("bdi").eachText())
                .anySatisfy(text -> assertThat(text).contains("<script>alert('n')</script>"));
        assertThat(parsed.select("a[href^=javascript]")).isEmpty();
        assertThat(MarkdownPage.render(page)).doesNotContain("<script>").doesNotContain("[y](javascript");
        for (var text : List.of(html, MarkdownPage.render(page), TextPage.render(page, false))) {
            assertThat(text).doesNotContain("\u202E").doesNotContain("\u001b").doesNotContain("\u0007");
        }
        assertThat(BriefJson.of(dossier)).doesNotContain("\u001b").doesNotContain("\u0007");
    }

    private static String hostile(String yaml, String name) {
        var quoted = new StringBuilder("\"");
        name.codePoints()
                .forEach(c -> quoted.append(
                        c < 0x20 || c > 0x7E
                                ? "\\u%04x".formatted(c)
                                : c == '"' || c == '\\' ? "\\" + (char) c : Character.toString(c)));
        return yaml.replace("name: N One", "name: " + quoted + "\"").replace("says: spy", "says: " + quoted + "\"");
    }

    private static List<String> errors(String html) {
        var errors = ParseErrorList.tracking(20);
        var parser = Parser.htmlParser().setTrackErrors(20);
        parser.parseInput(html, "");
        errors.addAll(parser.getErrors());
        var words = new ArrayList<String>();
        errors.forEach(error -> words.add(error.toString()));
        return words;
    }

    @Test
    void only_named_elements_appear_that_a_page_needs() {
        assertThat(PAGE.select("svg *").stream().map(Element::tagName).distinct())
                .isSubsetOf("title", "desc", "defs", "pattern", "rect", "svg", "path", "text", "line", "circle");
    }
}
