package org.glienicke.core.evidence;

import java.util.ArrayList;
import java.util.List;

/** Reads a fact that sources tell differently: one claim beside the other, of which one is preferred for a reason. */
final class Claims {

    private final Fields around;
    private final String key;

    /**
     * Claims of a block.
     *
     * @param key of the list
     */
    Claims(Fields around, String key) {
        this.around = around;
        this.key = key;
    }

    /** Whether a list is one of claims. */
    static boolean areIn(List<Node> items) {
        return items.stream()
                .anyMatch(item -> item instanceof Node.Mapping(var entries, var _) && entries.containsKey("value"));
    }

    /** The claims, the preferred one first. */
    <T> Fact<T> of(List<Node> items, Fields.Reader<T> reader) {
        var claims = new ArrayList<Claim<T>>();
        int preferred = 0;
        for (int i = 0; i < items.size(); i++) {
            var item = around.item(key, i, items.get(i));
            var why = item.text("preferred");
            var note = item.text("note");
            var value = item.required("value", reader);
            mustCite(item);
            item.close();
            if (value.isPresent()) {
                var claim = new Claim<>(value.get(), item.citations(), why, note);
                claims.add(why.isEmpty() ? claims.size() : 0, claim);
                preferred += why.isEmpty() ? 0 : 1;
            }
        }
        if (preferred != 1) {
            around.report(
                    around.place(key),
                    Finding.Kind.NO_PREFERRED_CLAIM,
                    preferred + " of the " + items.size() + " claims are preferred; wanted exactly one",
                    "add preferred: and the reason to the best claim");
        }
        return new Fact<>(claims);
    }

    private void mustCite(Fields item) {
        if (!item.has("sources")) {
            around.report(
                    item.place(),
                    Finding.Kind.NO_SOURCE,
                    "a claim beside others names no source of its own",
                    "add sources: [source-id/2]");
        }
    }
}
