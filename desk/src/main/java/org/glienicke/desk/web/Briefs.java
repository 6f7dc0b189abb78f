package org.glienicke.desk.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.glienicke.core.belief.LeaveOneOut;
import org.glienicke.core.briefing.Brief;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.desk.beliefs.KeptBelief;

/** Briefs under what is assumed, each worked out once for a state of the record. */
final class Briefs {

    /** A brief of many terms takes some hundred kilobytes beside what it has in common with others. */
    private static final int KEPT = 64;

    private final Reckoner reckoner;
    private final LearnedWeights weights;
    private final Recent<Key, Made> made = new Recent<>(KEPT);
    private final Recent<String, Made> shown = new Recent<>(KEPT);
    private final Recent<String, String> html = new Recent<>(KEPT);
    private final Recent<Key, Brief.Facts> facts = new Recent<>(KEPT);

    Briefs(Reckoner reckoner, LearnedWeights weights) {
        this.reckoner = reckoner;
        this.weights = weights;
    }

    /** What a page is known by. */
    record Key(String revision, String exchange, String party, String assumed) {}

    /**
     * A brief, and what an assumption changed on it.
     *
     * @param id no other brief has it, nor one of another run of the program
     * @param changes a sentence each
     */
    record Made(String id, Page page, List<String> changes) {}

    /**
     * Whose weights an exchange is looked at with.
     *
     * @param learned empty if the judged ones are used
     * @param learning others that are being learned; empty if none are
     */
    record Weights(Optional<LeaveOneOut> learned, Optional<Jobs.Job<KeptBelief.Weights>> learning) {

        /** How an address is known that runs on these. */
        String kind() {
            return learned.isPresent() ? "learned " : "judged ";
        }
    }

    /** The weights an exchange is looked at with now, under what is assumed. */
    Weights weights(LiveRecord.Snapshot record, Exchange exchange, Assumed assumed) {
        if (!assumed.isLearnable()) {
            return new Weights(Optional.empty(), Optional.empty());
        }
        var job = weights.without(record, exchange);
        return job.within(Duration.ZERO)
                .map(found -> new Weights(found.learned(), Optional.empty()))
                .orElseGet(() -> new Weights(Optional.empty(), Optional.of(job)));
    }

    /** Nobody wants to wait for learned weights. */
    void stop(LiveRecord.Snapshot record, Exchange exchange) {
        weights.without(record, exchange).stop();
    }

    /** The brief of one party. */
    Made of(LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Assumed assumed, Weights found) {
        var key = new Key(record.revision(), exchange.id(), party.code(), found.kind() + assumed.query());
        var brief = made.get(key, () -> {
            var dossier = found.learned()
                    .map(learned -> reckoner.dossier(record, exchange, party, learned, weights.track()))
                    .orElseGet(() -> reckoner.dossier(record, exchange, party, assumed));
            var page = write(dossier, key, assumed);
            return new Made(UUID.randomUUID().toString(), page, dossier.run().changes());
        });
        return shown.get(brief.id(), () -> brief);
    }

    // what nobody's weights can move is written once for all positions of a slider
    private Page write(Dossier dossier, Key key, Assumed assumed) {
        var same = new Key(
                key.revision(), key.exchange(), key.party(), assumed.beside().query());
        var known = facts.known(same);
        if (known.isPresent()) {
            return Brief.written(dossier, known.get()).page();
        }
        var written = Brief.written(dossier);
        facts.get(same, written::facts);
        return written.page();
    }

    /** All sections of a brief as a piece of its own page. */
    String html(Made brief) {
        return html.get(brief.id(), () -> HtmlPage.fragment(brief.page().sections(), Linked.within("")));
    }

    /**
     * The sections of a brief that differ from those of one that somebody sees.
     *
     * @param seen the id of that one
     * @return empty if it is not known any more, or has other sections
     */
    Optional<List<HtmlPage.Piece>> moved(String seen, Made now) {
        return shown.known(seen).flatMap(before -> Moved.between(before.page(), now.page()));
    }
}
