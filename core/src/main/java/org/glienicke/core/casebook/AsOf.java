package org.glienicke.core.casebook;

import java.time.LocalDate;
import java.util.Optional;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.When;

/** What the record would have said on an earlier day: later verdicts, calls and polls were not there yet. */
final class AsOf {

    private final Optional<LocalDate> day;

    /**
     * As of a day.
     *
     * @param day the last one that counts; all of a month counts if no day is given
     */
    AsOf(When day) {
        this.day = day.latest();
    }

    /** The captive as known on the day. A verdict that came later leaves an accusation; a sentence that came later leaves none. */
    Captive of(Captive captive) {
        var tie = captive.affiliation();
        var called = tie.championed().stream().filter(c -> !isLater(c.on())).toList();
        var affiliation = new Captive.Affiliation(tie.roles(), tie.nationality(), tie.served(), called);
        var custodies = captive.custodies().stream().map(this::of).toList();
        var open = new Captive.Fate(Fact.unknown(), captive.fate().called(), "");
        return new Captive(captive.id(), captive.identity(), affiliation, custodies, open, captive.listed());
    }

    private Custody of(Custody custody) {
        var proceedings = custody.proceedings();
        boolean isLater = proceedings.verdictOn().value().map(this::isLater).orElse(false);
        if (!isLater) {
            return custody;
        }
        var accused = new Custody.Proceedings(
                proceedings.charge(),
                Fact.of(Custody.Verdict.ACCUSED, custody.citations()),
                Fact.unknown(),
                Fact.unknown(),
                Fact.unknown());
        return new Custody(
                custody.holder(), custody.span(), accused, custody.disputes(), custody.note(), custody.citations());
    }

    /** Whether the captive was held on the day, as far as the record says; without a date of capture it is taken that he was. */
    boolean isHeld(Captive captive) {
        return captive.custody()
                .flatMap(c -> c.span().since().value())
                .map(since -> !isLater(since))
                .orElse(true);
    }

    /** The polls that had been taken, and what the law owed. */
    Setting of(Setting setting) {
        var polls = setting.polls().stream()
                .filter(poll -> poll.fieldwork().to().latest().isPresent()
                        && !isLater(poll.fieldwork().to()))
                .toList();
        return new Setting(java.util.List.of(), polls, java.util.List.of(), java.util.List.of(), java.util.List.of());
    }

    private boolean isLater(When when) {
        return day.isPresent() && when.earliest().map(d -> d.isAfter(day.get())).orElse(false);
    }
}
