package org.glienicke.desk.web;

import java.util.regex.Pattern;
import org.glienicke.core.page.HtmlPage;

/** Links of pieces of the workbench's pages, on which a command that a page names leads to the page that shows the same. */
final class Linked {

    private static final Pattern COMMAND =
            Pattern.compile("\\./glienicke (precedent|audiences|learn|seeks|party) ((?!ID)[A-Za-z0-9-]+)");

    private Linked() {}

    static HtmlPage.Links within(String prefix) {
        return HtmlPage.Links.within(prefix).leading(Linked::page);
    }

    static HtmlPage.Links to(String page, String prefix) {
        return HtmlPage.Links.to(page, prefix).leading(Linked::page);
    }

    private static String page(String words) {
        var found = COMMAND.matcher(words);
        if (!found.matches()) {
            return "";
        }
        var about = found.group(2);
        return switch (found.group(1)) {
            case "precedent" -> "/exchanges/" + about + "#precedent";
            case "audiences" -> "/exchanges/" + about + "#audiences";
            case "learn" -> "/exchanges/" + about + "/learn";
            case "seeks" -> "/parties/" + about + "#sought";
            default -> "/parties/" + about;
        };
    }
}
