package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a party gains by the captives it receives: secrets, expertise, loyalty, own people, cause, home audience. */
final class Gains {

    private final Appraisal appraisal;
    private final List<Subject> received;
    private final List<Share> shares = new ArrayList<>();

    private Gains(Appraisal appraisal) {
        this.appraisal = appraisal;
        this.received = appraisal.subjects().stream()
                .filter(s -> s.parties().receiver().equals(appraisal.party()))
                .toList();
    }

    static List<Share> of(Appraisal appraisal) {
        var gains = new Gains(appraisal);
        gains.received.forEach(gains::add);
        gains.addCause();
        gains.addHomeAudience();
        return gains.shares;
    }

    private void add(Subject subject) {
        var tie = subject.who().affiliation();
        if (served(subject)) {
            subject.roleIn(RoleTable.SECRETS)
                    .ifPresent(role -> put(
                            Criterion.SECRETS_KEPT,
                            subject,
                            this::bearsSecrets,
                            appraisal
                                    .amount()
                                    .times(RoleTable.knowledge(role), "knowledge of role " + Appraisal.words(role))
                                    .fading(held(subject), "secret-life-years", "life of a secret")));
            subject.roleIn(RoleTable.SKILLS)
                    .filter(_ -> !bearsSecrets(subject))
                    .ifPresent(role -> put(
                            Criterion.EXPERTISE_REGAINED,
                            subject,
                            this::bearsSkill,
                            appraisal
                                    .amount()
                                    .times(RoleTable.skill(role), "skill of role " + Appraisal.words(role))
                                    .wearing(held(subject), "skill-kept-per-month", "skill kept a month")));
            put(
                    Criterion.LOYALTY_OF_OTHERS,
                    subject,
                    this::served,
                    appraisal.amount().times("visibility", "visibility to others who serve"));
        }
        if (tie.isNationalOf(appraisal.party())) {
            put(
                    Criterion.OWN_PEOPLE_HOME,
                    subject,
                    this::isNational,
                    appraisal.amount().growing(held(subject), "duty-per-log-year", "duty"));
        }
    }

    // a cause is served wherever those it was taken up for go free, not only where they land
    private void addCause() {
        appraisal.subjects().stream()
                .filter(s -> !s.parties().giver().equals(appraisal.party()))
                .filter(s -> s.who().affiliation().isChampionedBy(appraisal.party()) && !isNational(s))
                .forEach(s -> put(Criterion.CAUSE_SERVED, s, _ -> true, appraisal.amount().times(1, "1")));
    }

    // ln(1 + n) / ln(1 + 10) for all together, split evenly: the tenth face on the evening news adds less than the
    // first
    private void addHomeAudience() {
        var faces = received.stream().filter(this::isPublicCause).toList();
        if (faces.isEmpty()) {
            return;
        }
        var support = Support.of(appraisal, true);
        double each = Appraisal.publicity(faces.size()) / faces.size();
        for (var face : faces) {
            var amount = appraisal
                    .amount()
                    .times(each, "publicity of " + faces.size() + " called for, shared")
                    .times(support.share(), support.words());
            shares.add(amount.share(
                    Criterion.HOME_AUDIENCE,
                    face.term(),
                    face.who().name(),
                    support.citations(face.who().citations())));
        }
    }

    private void put(Criterion criterion, Subject subject, Predicate<Subject> counts, Amount amount) {
        shares.add(appraisal
                .pooled(amount, subject, received, counts)
                .share(
                        criterion,
                        subject.term(),
                        subject.who().name(),
                        subject.who().citations()));
    }

    private boolean served(Subject subject) {
        return subject.who().affiliation().served(appraisal.party());
    }

    private boolean bearsSecrets(Subject subject) {
        return served(subject) && subject.roleIn(RoleTable.SECRETS).isPresent();
    }

    private boolean bearsSkill(Subject subject) {
        return served(subject)
                && !bearsSecrets(subject)
                && subject.roleIn(RoleTable.SKILLS).isPresent();
    }

    private boolean isNational(Subject subject) {
        return subject.who().affiliation().isNationalOf(appraisal.party());
    }

    private boolean isPublicCause(Subject subject) {
        return isNational(subject) && subject.who().affiliation().isChampionedBy(appraisal.party());
    }

    private static Amount.Held held(Subject subject) {
        return new Amount.Held(subject.heldYears());
    }
}
