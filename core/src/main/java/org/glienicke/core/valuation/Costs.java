package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.casebook.Sentence;

/**
 * What captives a party gives cost it: justice, security, leverage, home anger. Justice and security fall on whoever held the captive,
 * leverage and anger on the giver. What the law owed anyway costs nothing.
 */
final class Costs {

    private final Appraisal appraisal;
    private final List<Subject> held;
    private final List<Subject> given;
    private final Pool pool = new Pool();
    private final double spent;

    private Costs(Appraisal appraisal) {
        this.appraisal = appraisal;
        var free = appraisal.subjects().stream()
                .filter(s -> !appraisal.isOwed(s.term()))
                .toList();
        this.held = free.stream()
                .filter(s -> s.parties().custodian().equals(appraisal.party()))
                .toList();
        this.given = free.stream()
                .filter(s -> s.parties().giver().equals(appraisal.party()))
                .toList();
        this.spent = spent(appraisal, given);
    }

    static List<Valued> of(Appraisal appraisal) {
        var costs = new Costs(appraisal);
        costs.held.forEach(costs::addJustice);
        costs.held.forEach(costs::addSecurity);
        costs.given.forEach(costs::addLeverage);
        var valued = costs.pool.valued();
        valued.addAll(costs.anger());
        return valued;
    }

    private void addJustice(Subject subject) {
        subject.who()
                .custody()
                .filter(c -> c.holder().equals(appraisal.party()))
                .ifPresent(custody -> {
                    var verdict = custody.proceedings().verdict().value();
                    if (verdict.equals(Optional.of(Custody.Verdict.CONVICTED))) {
                        unserved(custody, subject).ifPresent(amount -> pool.add(Criterion.JUSTICE, subject, amount));
                    } else if (verdict.equals(Optional.of(Custody.Verdict.ACCUSED))) {
                        var amount = appraisal
                                .amount()
                                .times("accused-share", "share counted of one only accused")
                                .unservedOf("sentence-years-unknown", new Amount.Held(subject.heldYears()));
                        pool.add(Criterion.JUSTICE, subject, amount);
                    }
                });
        if (!subject.who().isNamed() && subject.who().affiliation().roles().contains(Role.CONVICTED_OF_VIOLENCE)) {
            pool.add(
                    Criterion.JUSTICE,
                    subject,
                    appraisal.amount().unservedOf("sentence-years-unknown", new Amount.Held(subject.heldYears())));
        }
    }

    private Optional<Amount> unserved(Custody custody, Subject subject) {
        var held = new Amount.Held(subject.heldYears());
        var sentence = custody.proceedings().sentence().value();
        if (sentence.isEmpty()) {
            return Optional.of(appraisal.amount().unservedOf("sentence-years-unknown", held));
        }
        return switch (sentence.get()) {
            case Sentence.None _ -> Optional.empty();
            case Sentence.Life _, Sentence.Death _ ->
                Optional.of(appraisal
                        .amount()
                        .unserved(
                                OptionalDouble.empty(),
                                held,
                                "a sentence of " + sentence.get().words()));
            case Sentence.Term(var years) ->
                Optional.of(appraisal
                        .amount()
                        .unserved(
                                OptionalDouble.of(years),
                                held,
                                "a sentence of " + sentence.get().words()));
        };
    }

    private void addSecurity(Subject subject) {
        subject.roleIn(RoleTable.HARM).ifPresent(role -> {
            var amount = appraisal
                    .amount()
                    .times(RoleTable.returns(role), "probability that role " + Appraisal.words(role) + " returns to it")
                    .times(RoleTable.harm(role), "class of harm");
            pool.add(Criterion.SECURITY, subject, amount);
        });
    }

    private void addLeverage(Subject subject) {
        var receiver = subject.parties().receiver();
        var tie = subject.who().affiliation();
        var wanted = tie.isChampionedBy(receiver)
                ? "called-for"
                : tie.served(receiver)
                        ? "served"
                        : appraisal.exchange().isOwnPeople(tie, receiver) ? "national" : "other";
        var amount = appraisal
                .amount()
                .times("want-" + wanted, "how much the receiver wants one who is " + WANTED.get(wanted))
                .times(spent, "share of all it was asked for");
        pool.add(Criterion.LEVERAGE, subject, amount);
    }

    private static final java.util.Map<String, String> WANTED = java.util.Map.of(
            "called-for",
            "called for in public",
            "served",
            "said to have served it",
            "national",
            "its national",
            "other",
            "none of these");

    // given / (given + asked for and kept), heads as recorded
    private static double spent(Appraisal appraisal, List<Subject> given) {
        double gave = given.stream().mapToDouble(Subject::count).sum();
        return gave / (gave + appraisal.exchange().talks().kept(appraisal.party()));
    }

    private List<Valued> anger() {
        var valued = new ArrayList<Valued>();
        var faces = given.stream().filter(s -> s.who().isNamed()).toList();
        if (faces.isEmpty()) {
            return valued;
        }
        var against = Support.of(appraisal, false);
        double each = Appraisal.publicity(faces.size()) / faces.size();
        for (var face : faces) {
            var amount = appraisal
                    .amount()
                    .times(each, String.format(Locale.ROOT, "publicity of %s named and given, shared", faces.size()))
                    .times(against.share(), against.words());
            valued.add(new Valued(
                    Criterion.HOME_ANGER,
                    face.term(),
                    amount,
                    face.title(),
                    against.citations(face.who().citations())));
        }
        return valued;
    }
}
