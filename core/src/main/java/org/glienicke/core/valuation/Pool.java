package org.glienicke.core.valuation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Captives who count for one criterion of an account. They count together: each brings the amount of one, and all of them what n count,
 * f(n), so that neither naming somebody nor splitting a group moves the account.
 */
final class Pool {

    private final Map<Criterion, List<Member>> members = new EnumMap<>(Criterion.class);

    /** A captive or a group, and the amount of one of them. */
    private record Member(Subject subject, Amount one) {}

    void add(Criterion criterion, Subject subject, Amount one) {
        members.computeIfAbsent(criterion, _ -> new ArrayList<>()).add(new Member(subject, one));
    }

    /** What all who were added are worth, criteria in the order of the value tree, captives in that of the record. */
    List<Valued> valued() {
        var valued = new ArrayList<Valued>();
        members.forEach((criterion, all) -> {
            double heads = all.stream().mapToDouble(m -> m.subject().count()).sum();
            for (var member : all) {
                var subject = member.subject();
                valued.add(new Valued(
                        criterion,
                        subject.term(),
                        member.one().crowd(subject.count(), heads),
                        subject.title(),
                        subject.who().citations()));
            }
        });
        return valued;
    }
}
