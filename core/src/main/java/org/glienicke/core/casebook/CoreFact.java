package org.glienicke.core.casebook;

/** The facts on which every entry stands: between whom, when, where, how many each way. */
public enum CoreFact {
    WHO,
    WHEN,
    WHERE,
    NUMBERS
}
