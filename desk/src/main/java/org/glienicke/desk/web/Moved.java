package org.glienicke.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;

/** The parts of a page that differ from those that somebody already sees. */
final class Moved {

    private Moved() {}

    /**
     * The smallest sections that have to be put in place of their namesakes for a page to become another.
     *
     * @return empty if that is not enough, for the pages have other sections
     */
    static Optional<List<HtmlPage.Piece>> between(Page shown, Page now) {
        if (!names(shown.sections()).equals(names(now.sections()))) {
            return Optional.empty();
        }
        var moved = new ArrayList<HtmlPage.Piece>();
        for (int i = 0; i < now.sections().size(); i++) {
            add(
                    moved,
                    shown.sections().get(i),
                    HtmlPage.Piece.whole(now.sections().get(i)));
        }
        return Optional.of(moved);
    }

    private static void add(List<HtmlPage.Piece> moved, Page.Section was, HtmlPage.Piece piece) {
        var now = piece.section();
        if (now.equals(was)) {
            return;
        }
        boolean isOnlyInParts = now.title().equals(was.title())
                && now.blocks().equals(was.blocks())
                && names(now.sections()).equals(names(was.sections()));
        if (!isOnlyInParts) {
            moved.add(piece);
            return;
        }
        for (int i = 0; i < now.sections().size(); i++) {
            var part = new HtmlPage.Piece(now.sections().get(i), piece.depth() + 1);
            add(moved, was.sections().get(i), part);
        }
    }

    private static List<String> names(List<Page.Section> sections) {
        return sections.stream().map(Page.Section::id).toList();
    }
}
