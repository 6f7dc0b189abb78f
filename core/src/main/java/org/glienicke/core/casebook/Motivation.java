package org.glienicke.core.casebook;

/** The words under which a party's motive can be coded: the criteria of the value tree, and two reasons that no deal can serve. */
public enum Motivation {
    SECRETS_KEPT,
    EXPERTISE_REGAINED,
    LOYALTY_OF_OTHERS,
    OWN_PEOPLE_HOME,
    CAUSE_SERVED,
    HOME_AUDIENCE,
    GOODS,
    JUSTICE,
    SECURITY,
    LEVERAGE,
    GOODS_GIVEN,
    HOME_ANGER,
    PARITY,
    PRECEDENT,
    CHANNEL,
    STANDING,
    /** The party says that the law owed it. */
    LAW,
    /** The party says that it acted for the captives' sake. */
    HUMANITARIAN
}
