package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.List;

/** What a party gains by the captives it receives: secrets, expertise, loyalty, own people, cause, home audience. */
final class Gains {

    private final Appraisal appraisal;
    private final List<Subject> received;
    private final Pool pool = new Pool();

    private Gains(Appraisal appraisal) {
        this.appraisal = appraisal;
        this.received = appraisal.subjects().stream()
                .filter(s -> s.parties().receiver().equals(appraisal.party()))
                .toList();
    }

    static List<Valued> of(Appraisal appraisal) {
        var gains = new Gains(appraisal);
        gains.received.forEach(gains::add);
        gains.addCause();
        var valued = gains.pool.valued();
        valued.addAll(gains.homeAudience());
        return valued;
    }

    private void add(Subject subject) {
        if (served(subject)) {
            var secrets = subject.roleIn(RoleTable.SECRETS);
            secrets.ifPresent(role -> pool.add(
                    Criterion.SECRETS_KEPT,
                    subject,
                    appraisal
                            .amount()
                            .times(RoleTable.knowledge(role), "knowledge of role " + Appraisal.words(role))
                            .fading(held(subject), "secret-life-years", "life of a secret")));
            subject.roleIn(RoleTable.SKILLS)
                    .filter(_ -> secrets.isEmpty())
                    .ifPresent(role -> pool.add(
                            Criterion.EXPERTISE_REGAINED,
                            subject,
                            appraisal
                                    .amount()
                                    .times(RoleTable.skill(role), "skill of role " + Appraisal.words(role))
                                    .wearing(held(subject), "skill-kept-per-month", "skill kept a month")));
            pool.add(
                    Criterion.LOYALTY_OF_OTHERS,
                    subject,
                    appraisal.amount().times("visibility", "visibility to others who serve"));
        }
        if (isNational(subject)) {
            pool.add(
                    Criterion.OWN_PEOPLE_HOME,
                    subject,
                    appraisal.amount().growing(held(subject), "duty-per-log-year", "duty"));
        }
    }

    // a cause is served wherever those it was taken up for go free, not only where they land
    private void addCause() {
        appraisal.subjects().stream()
                .filter(s -> !s.parties().giver().equals(appraisal.party()))
                .filter(s -> s.who().affiliation().isChampionedBy(appraisal.party()) && !isNational(s))
                .forEach(s ->
                        pool.add(Criterion.CAUSE_SERVED, s, appraisal.amount().times(1, "1")));
    }

    // ln(1 + n) / ln(1 + 10) for all together, split evenly: the tenth face on the evening news adds less than the
    // first
    private List<Valued> homeAudience() {
        var valued = new ArrayList<Valued>();
        var faces = received.stream().filter(this::isPublicCause).toList();
        if (faces.isEmpty()) {
            return valued;
        }
        var support = Support.of(appraisal, true);
        double each = Appraisal.publicity(faces.size()) / faces.size();
        for (var face : faces) {
            var amount = appraisal
                    .amount()
                    .times(each, "publicity of " + faces.size() + " called for, shared")
                    .times(support.share(), support.words());
            valued.add(new Valued(
                    Criterion.HOME_AUDIENCE,
                    face.term(),
                    amount,
                    face.title(),
                    support.citations(face.who().citations())));
        }
        return valued;
    }

    private boolean served(Subject subject) {
        return subject.who().affiliation().served(appraisal.party());
    }

    private boolean isNational(Subject subject) {
        return appraisal.exchange().isOwnPeople(subject.who().affiliation(), appraisal.party());
    }

    private boolean isPublicCause(Subject subject) {
        return isNational(subject) && subject.who().affiliation().isChampionedBy(appraisal.party());
    }

    private static Amount.Held held(Subject subject) {
        return new Amount.Held(subject.heldYears());
    }
}
