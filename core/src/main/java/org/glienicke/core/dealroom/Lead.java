package org.glienicke.core.dealroom;

/**
 * By how much more often one package is accepted by all than another, both on the same draws.
 *
 * @param share of draws; negative if the other is ahead
 * @param standardError of that share, draw by draw, so that what both have in common does not count [McNemar 1947]
 */
public record Lead(double share, double standardError) {

    public static Lead of(Standing one, Standing other) {
        var difference = one.accepted().minus(other.accepted());
        return new Lead(difference.mean(), difference.standardErrorOfMean());
    }
}
