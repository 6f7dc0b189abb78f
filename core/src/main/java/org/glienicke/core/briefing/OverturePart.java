package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.dealroom.Overture;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.probability.Draws;

/** What putting a package on the table would teach and bring. */
final class OverturePart {

    private OverturePart() {}

    static Page.Section section(Overture overture, List<Standing.Side> asked, String what, Draft draft) {
        var items = new ArrayList<Block.Item>();
        items.add(draft.say(String.format(
                        Locale.ROOT,
                        "The answers to %s are expected to teach %.2f (\u00b1%.2f) bits of what the parties seek, all together."
                                + " By the noise in answers on record all say yes %s of the time (90%%: %s).",
                        what,
                        overture.bits(),
                        overture.bitsError(),
                        ProposalPage.percent(overture.accepted().mean()),
                        share(overture.accepted())))
                .item());
        var prose = draft.say(
                "Expected gain of putting it on the table, nothing happening if somebody refuses, mean and 90% interval over what the parties"
                        + " may seek, in points of each one's own scale: ");
        for (int i = 0; i < asked.size(); i++) {
            prose.say(i == 0 ? "" : ", ")
                    .party(asked.get(i).party())
                    .say(" " + Digits.Estimate.of(overture.gains().get(i)).text());
        }
        items.add(prose.say(".").item());
        return new Page.Section(
                "overture", "What putting it on the table would teach", List.of(new Block.Items(items)));
    }

    private static String share(Draws draws) {
        var interval = draws.credibleInterval(0.9);
        return ProposalPage.percent(interval.low()) + " to " + ProposalPage.percent(interval.high());
    }
}
