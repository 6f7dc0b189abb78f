package org.glienicke.core.briefing;

import java.io.StringWriter;
import java.util.stream.IntStream;
import org.glienicke.core.clearing.Barter;

/** How an exchange pool is cleared, for programs. Members are told by their place in the pool, counted from 0 as links count them. */
public final class ClearingJson {

    private static final int VERSION = 1;

    private ClearingJson() {}

    public static String of(ClearingRun run) {
        var out = new StringWriter();
        try (var json = new JsonText(out)) {
            json.object(() -> write(run, json));
        }
        return out + "\n";
    }

    private static void write(ClearingRun run, JsonText json) {
        var pool = run.pool();
        var clearing = run.clearing();
        json.whole("version", VERSION);
        json.text("file", run.file());
        json.list("members", IntStream.range(0, pool.names().size()).boxed().toList(), member -> {
            json.text("name", run.name(member));
            json.truth("donor", pool.barter().donors().contains(member));
        });
        json.whole("links", pool.barter().links().size());
        json.whole("leftOut", pool.leftOut());
        json.whole("rings", run.limits().cycle());
        json.whole("chains", run.limits().chain());
        json.whole("served", run.served().size());
        json.number("worth", pool.printed(clearing.worth()).doubleValue());
        json.number("bound", pool.printed(clearing.bound()).doubleValue());
        json.number("gap", clearing.gap());
        json.truth("closed", clearing.isProven());
        json.whole("nodes", clearing.nodes());
        json.list("ways", clearing.ways(), way -> {
            json.text("kind", way instanceof Barter.Way.Cycle ? "ring" : "chain");
            json.wholes("members", way.members());
        });
        json.wholes("left", run.unserved());
        json.wholes("idleDonors", run.idleDonors());
        json.text("digest", run.digest());
        json.text("command", run.command());
    }
}
