package org.glienicke.core.evidence;

/**
 * That a source states an item, and how credible the item is. Written {@code nyt-1985-06-12/2}.
 *
 * @param source the id of the source
 * @param credibility of this item, apart from the source's reliability
 */
public record Citation(String source, Credibility credibility) {

    @Override
    public String toString() {
        return source + "/" + credibility.digit();
    }
}
