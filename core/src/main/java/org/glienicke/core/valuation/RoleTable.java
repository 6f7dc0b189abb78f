package org.glienicke.core.valuation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.evidence.Readers;

/**
 * Which roles open which criterion. One table, to be read like a policy: a role opens at most one gain (it bears secrets or it bears
 * skill) and one cost (security).
 */
final class RoleTable {

    /** Bear secrets of the party they served. */
    static final Set<Role> SECRETS =
            EnumSet.of(Role.INTELLIGENCE_OFFICER, Role.AGENT, Role.OFFICIAL, Role.DIPLOMAT, Role.COMMANDER);

    /** Bear skills the party they served can use again. */
    static final Set<Role> SKILLS = EnumSet.of(
            Role.HACKER, Role.ARMS_TRAFFICKER, Role.SMUGGLER, Role.MILITARY, Role.PRISONER_OF_WAR, Role.FIGHTER);

    /** May return to what they did, at the cost of the party that let them go. */
    static final Set<Role> HARM = EnumSet.of(
            Role.INTELLIGENCE_OFFICER,
            Role.AGENT,
            Role.COMMANDER,
            Role.FIGHTER,
            Role.CONVICTED_OF_VIOLENCE,
            Role.HACKER,
            Role.ARMS_TRAFFICKER,
            Role.DRUG_TRAFFICKER,
            Role.PRISONER_OF_WAR);

    /** Taken in war as members of an army. */
    static final Set<Role> SOLDIERS = EnumSet.of(Role.PRISONER_OF_WAR, Role.MILITARY);

    private RoleTable() {}

    static String knowledge(Role role) {
        return "knowledge-" + Readers.slug(role);
    }

    static String skill(Role role) {
        return "skill-" + Readers.slug(role);
    }

    /** Probability that somebody of the role returns to what he or she did. */
    static String returns(Role role) {
        return "return-" + Readers.slug(role);
    }

    /** Class of harm if so, as a share of the gravest. */
    static String harm(Role role) {
        return "harm-" + Readers.slug(role);
    }

    /** The ids of all assumptions that the table needs. */
    static Set<String> assumptions() {
        return Stream.of(
                        SECRETS.stream().map(RoleTable::knowledge),
                        SKILLS.stream().map(RoleTable::skill),
                        HARM.stream().map(RoleTable::returns),
                        HARM.stream().map(RoleTable::harm))
                .flatMap(ids -> ids)
                .collect(Collectors.toUnmodifiableSet());
    }
}
