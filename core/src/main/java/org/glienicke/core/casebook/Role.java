package org.glienicke.core.casebook;

/** What a captive was when taken, as sources say. A role is no finding of guilt: see {@link Custody}. */
public enum Role {
    INTELLIGENCE_OFFICER,
    /** Worked for a service without being its officer. */
    AGENT,
    MILITARY,
    PRISONER_OF_WAR,
    COMMANDER,
    /** Member of an armed group. */
    FIGHTER,
    JOURNALIST,
    DISSIDENT,
    RIGHTS_DEFENDER,
    POLITICIAN,
    OFFICIAL,
    DIPLOMAT,
    BUSINESSPERSON,
    HACKER,
    ARMS_TRAFFICKER,
    DRUG_TRAFFICKER,
    SMUGGLER,
    CONVICTED_OF_VIOLENCE,
    CLERIC,
    ACADEMIC,
    AID_WORKER,
    TOURIST,
    ATHLETE,
    ARTIST,
    LAWYER,
    MARINER,
    CIVILIAN,
    DUAL_NATIONAL,
    RELATIVE
}
