package org.glienicke.desk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.glienicke.core.bargaining.Condition;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.dealroom.Limits;
import org.glienicke.core.dealroom.Steps;
import org.glienicke.core.page.Page;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that searches a case. */
final class DealOptions {

    private static final int FEWEST_DRAWS = 100;

    /** Numbers that a draw of one step takes while packages are searched and judged: shares of both sides, of all packages shown. */
    private static final int NUMBERS_OF_A_STEP = 24;

    /** Numbers that a draw of one party takes: its weights, all of them, those to search on and those to judge on. */
    private static final int NUMBERS_OF_A_PARTY = 64;

    /** Parts of the memory: two for draws, one for a frontier, half of one for what each of two rooms keeps. */
    private static final int PARTS = 4;

    /** Draws of a step as reckoned hold as many packages as one search shows; two parts of four are for them. */
    private static final int PACKAGES_AT_ONCE = 3;

    /** What a pair of terms takes of which one pays for the other, sorted both ways. */
    private static final int BYTES_OF_A_PAIR = 50;

    private static final int BYTES = 8;
    private static final long MEGABYTE = 1_000_000;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--prior-only",
            description =
                    "Weights as judged; without it they are learned from the rest of the record, which takes longer.")
    private boolean isPriorOnly;

    @Option(names = "--require", paramLabel = "TERM", description = "A term that is in every package; may be repeated.")
    private List<String> required = new ArrayList<>();

    @Option(names = "--forbid", paramLabel = "TERM", description = "A term that is in none; may be repeated.")
    private List<String> forbidden = new ArrayList<>();

    @Option(
            names = "--limit-heads",
            paramLabel = "PARTY=N",
            description = "So many captives at most that a party gives; may be repeated.")
    private Map<String, Integer> limits = new LinkedHashMap<>();

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "After so long the page holds what is finished; ${DEFAULT-VALUE} if not given.")
    private double seconds;

    @Option(
            names = "--memory-limit",
            paramLabel = "MB",
            defaultValue = "512",
            description = "Fewer draws and thinner frontiers rather than more memory; ${DEFAULT-VALUE} if not given.")
    private int megabytes;

    @Option(
            names = "--most-points",
            paramLabel = "N",
            description = "Points of a frontier's layer, beyond which it is thinned with a proven bound on the loss.")
    private int mostPoints;

    @Option(names = "--full", description = "As text, the sources too; other forms always have them.")
    private boolean isFull;

    /** The page as asked for: as text it leaves the list of sources out, unless all of it is wanted. */
    String rendered(Page page, RunOptions options) {
        if (options.form() != PageForm.TEXT || isFull) {
            return options.form().render(page, options.isColoured());
        }
        var kept = page.sections().stream()
                .map(Page.Section::id)
                .filter(id -> !id.equals("sources"))
                .collect(java.util.stream.Collectors.toSet());
        return options.form().render(page.only(kept), options.isColoured());
    }

    boolean isPriorOnly() {
        return isPriorOnly;
    }

    double seconds() {
        if (!(seconds > 0)) {
            throw misused("--time-limit is " + seconds + ", not above 0.");
        }
        return seconds;
    }

    /** Answers whether the time is over, from now on. */
    BooleanSupplier clock() {
        return Clock.of(seconds());
    }

    Limits limits(Case about, BooleanSupplier clock) {
        long room = bytes()
                / PARTS
                / Math.max(1, (long) steps(about) * BYTES * (about.seats().size() + 1));
        int points = mostPoints > 0 ? mostPoints : Math.clamp(room, 50, Limits.USUAL_POINTS);
        if (mostPoints < 0 || mostPoints == 1) {
            throw misused("--most-points is " + mostPoints + ", not 2 or more.");
        }
        return new Limits(points, Limits.USUAL.effort(), clock::getAsBoolean);
    }

    /** As many draws as were asked for, or as the memory allows. */
    int draws(Case about, int wanted) {
        long numbers = (long) NUMBERS_OF_A_STEP * steps(about)
                + (long) NUMBERS_OF_A_PARTY * about.seats().size();
        long room = 2 * bytes() / PARTS / BYTES / numbers;
        return (int) Math.min(wanted, Math.max(FEWEST_DRAWS, room));
    }

    /** Numbers that a room may keep of packages it was asked about. */
    long kept() {
        return bytes() / PARTS / 2 / BYTES;
    }

    /** Packages that may be shown with all that they rest on, of so many asked for; one at least. */
    int packages(Case about, int draws, int wanted) {
        long each = (long) NUMBERS_OF_A_STEP * steps(about) * draws * BYTES;
        return Math.clamp(PACKAGES_AT_ONCE * bytes() / each, 1, wanted);
    }

    /** Terms whose pairs may be looked through. */
    int mostPaired() {
        return (int) Math.sqrt((double) bytes() / BYTES_OF_A_PAIR);
    }

    private long bytes() {
        if (megabytes < 1) {
            throw misused("--memory-limit is " + megabytes + ", not 1 or more.");
        }
        return megabytes * MEGABYTE;
    }

    private static int steps(Case about) {
        return Math.max(1, about.terms().stream().mapToInt(Case.OnTable::lots).sum());
    }

    /** What was asked for beside the constraints of the case; slips, all of them, end the run with one line. */
    List<Condition> conditions(Steps steps, Case about) {
        var slips = new ArrayList<String>();
        var conditions = new ArrayList<Condition>();
        required.stream()
                .filter(t -> isKnown(t, about, slips))
                .map(steps::require)
                .forEach(conditions::add);
        forbidden.stream()
                .filter(t -> isKnown(t, about, slips))
                .map(steps::forbid)
                .forEach(conditions::add);
        limits.forEach((code, most) ->
                limit(code, most, about, slips).ifPresent(party -> conditions.add(steps.limit(party, most))));
        if (!slips.isEmpty()) {
            throw misused(String.join(" ", slips));
        }
        return conditions;
    }

    private static boolean isKnown(String term, Case about, List<String> slips) {
        boolean isKnown = about.term(term).isPresent();
        if (!isKnown) {
            slips.add("There is no term '" + term + "' on the table."
                    + near(term, about.terms().stream().map(Case.OnTable::id).toList()));
        }
        return isKnown;
    }

    private static Optional<Party.Id> limit(String code, int most, Case about, List<String> slips) {
        if (most < 0) {
            slips.add("--limit-heads is " + code + "=" + most + ", not 0 or more.");
        }
        var party = about.parties().stream()
                .filter(p -> p.code().equalsIgnoreCase(code))
                .findFirst();
        if (party.isEmpty()) {
            slips.add("There is no party '" + code + "' at the table."
                    + near(code, about.parties().stream().map(Party.Id::code).toList()));
        }
        return party;
    }

    private static String near(String word, List<String> known) {
        return Nearest.to(word, known).map(n -> " Maybe " + n + ".").orElse("");
    }

    /** These options as they would be typed again. */
    String typed() {
        var typed = new StringBuilder();
        required.forEach(t -> typed.append(" --require ").append(t));
        forbidden.forEach(t -> typed.append(" --forbid ").append(t));
        limits.forEach(
                (p, n) -> typed.append(" --limit-heads ").append(p).append('=').append(n));
        typed.append(mostPoints > 0 ? " --most-points " + mostPoints : "");
        return typed + (isPriorOnly ? " --prior-only" : "");
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), Layout.clean(message));
    }
}
