package org.glienicke.core.valuation;

import org.glienicke.core.probability.Prior;

/**
 * A number that no record fixes and every account needs, with who believes what and why.
 *
 * @param id such as {@code secret-life-years}
 * @param prior what is believed
 * @param evidence how well founded
 * @param why one sentence
 */
public record Assumption(String id, Prior prior, Evidence evidence, String why) {}
