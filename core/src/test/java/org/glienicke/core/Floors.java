package org.glienicke.core;

import static java.util.stream.Collectors.joining;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The floors of the core and what a class file may name on each: itself, its package, packages of strictly lower
 * floors, and of the platform nothing that meets the world. So neighbours on one floor do not know each other and no
 * chain of packages closes in a circle.
 *
 * <p>Reads the constant pool. There stands every name that a source used: called, declared, in a descriptor, a generic
 * signature, a record component or an annotation. A name that only a comment or a string holds in dots is not seen.
 */
final class Floors {
    static final String CORE = "org.glienicke.core.";

    private static final Map<String, Integer> FLOOR = Map.ofEntries(
            Map.entry("evidence", 1),
            Map.entry("page", 1),
            Map.entry("probability", 1),
            Map.entry("casebook", 2),
            Map.entry("inference", 2),
            Map.entry("tariff", 3),
            Map.entry("valuation", 3),
            Map.entry("bargaining", 4),
            Map.entry("belief", 5),
            Map.entry("clearing", 5),
            Map.entry("dealroom", 6),
            Map.entry("audiences", 6),
            Map.entry("incentives", 6),
            Map.entry("precedent", 6),
            Map.entry("negotiation", 7),
            Map.entry("briefing", 8));

    /** Types that are disk, network or machine; the core does not even name them. */
    private static final Pattern WORLDLY_TYPE = anyOf(
            "java.nio.file.*",
            "java.nio.channels.*",
            "java.net.*",
            "java.sql.*",
            "java.io.File*",
            "java.io.RandomAccessFile",
            "java.lang.Process*",
            "java.security.SecureRandom",
            "java.util.Scanner",
            "java.util.Timer",
            "java.util.concurrent.ThreadLocalRandom");

    /** Members that are screen, clock, machine or chance, of types that are fine otherwise. */
    private static final Pattern WORLDLY_MEMBER = anyOf(
            "java.lang.Class.forName",
            "java.lang.Math.random",
            "java.lang.Runtime.getRuntime",
            "java.lang.StrictMath.random",
            "java.lang.System.console",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.err",
            "java.lang.System.exit",
            "java.lang.System.getProperties",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.in",
            "java.lang.System.nanoTime",
            "java.lang.System.out",
            "java.lang.Thread.sleep",
            "java.time.*.now",
            "java.time.Clock.system*",
            "java.time.Clock.tick*",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>",
            "java.util.Locale.getDefault",
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.util.random.RandomGenerator*.getDefault",
            "java.util.random.RandomGenerator*.of",
            "java.util.random.RandomGeneratorFactory.create");

    /** A type as class files write it, within a descriptor or signature or alone. */
    private static final Pattern TYPE = Pattern.compile("[a-z]\\w*(?:/\\w+)*/[A-Z]\\w*(?:\\$\\w+)*");

    private Floors() {}

    /** One sentence for each forbidden name in each class; none if all keep to their floors. */
    static List<String> violations(List<ClassModel> classes) {
        return classes.stream().flatMap(model -> violations(model).stream()).toList();
    }

    private static SortedSet<String> violations(ClassModel model) {
        var name = nameOf(model);
        var found = new TreeSet<String>();
        if (floorOf(name).isEmpty()) found.add(name + " lies in a package without a floor");
        for (var entry : model.constantPool()) {
            typesIn(entry).flatMap(type -> wrong(name, type).stream()).forEach(found::add);
            memberIn(entry)
                    .filter(WORLDLY_MEMBER.asMatchPredicate())
                    .ifPresent(member -> found.add(name + " uses " + member));
        }
        return found;
    }

    private static Optional<String> wrong(String name, String type) {
        if (WORLDLY_TYPE.matcher(type).matches()) return Optional.of(name + " uses " + type);
        if (!type.startsWith("org.glienicke.") || packageOf(type).equals(packageOf(name))) return Optional.empty();
        if (!type.startsWith(CORE)) return Optional.of(name + " names " + type + ", outside the core");
        var floor = floorOf(name);
        var below = floorOf(type);
        if (floor.isEmpty() || below.filter(lower -> lower < floor.get()).isPresent()) return Optional.empty();
        return Optional.of(name + " names " + type + ": floor " + floor.get() + " names floor "
                + below.map(String::valueOf).orElse("none"));
    }

    private static Stream<String> typesIn(PoolEntry entry) {
        if (!(entry instanceof Utf8Entry text)) return Stream.empty();
        return TYPE.matcher(text.stringValue())
                .results()
                .map(MatchResult::group)
                .map(type -> type.replace('/', '.'));
    }

    private static Optional<String> memberIn(PoolEntry entry) {
        if (!(entry instanceof MemberRefEntry member)) return Optional.empty();
        var owner = member.owner().asInternalName().replace('/', '.');
        return Optional.of(owner + "." + member.name().stringValue());
    }

    static String nameOf(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    private static Optional<Integer> floorOf(String type) {
        if (!packageOf(type).startsWith(CORE)) return Optional.empty();
        return Optional.ofNullable(FLOOR.get(packageOf(type).substring(CORE.length())));
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    /** Any of the names; a star stands for any run of letters and dots. */
    private static Pattern anyOf(String... names) {
        return Pattern.compile(
                Stream.of(names).map(Pattern::quote).collect(joining("|")).replace("*", "\\E.*\\Q"));
    }
}
