package org.glienicke.desk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glienicke.core.briefing.ClearingJson;
import org.glienicke.core.briefing.ClearingPage;
import org.glienicke.core.briefing.ClearingRun;
import org.glienicke.core.clearing.Clearing;
import org.glienicke.core.clearing.Pool;
import org.glienicke.desk.files.ClearingTable;
import org.glienicke.desk.files.PoolFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code clear}: the rings and chains of an exchange pool that serve most. */
@Command(
        name = "clear",
        description = {
            "Clears an exchange pool: chooses the rings and chains that serve most of its members, with a proven bound,",
            "and says who is left; forms markdown, csv and json too."
        },
        footer = {
            "",
            "Examples:",
            "  glienicke clear pool.wmd --rings 3",
            "  glienicke clear pool.wmd --rings 3 --chains 6 --format csv --out ways.csv"
        })
final class ClearCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(
            paramLabel = "FILE",
            description = "The pool, .wmd; a .dat of the same name beside it says who gives without being paid.")
    private Path file = Path.of("");

    @Option(
            names = "--rings",
            paramLabel = "K",
            defaultValue = "3",
            description = "Members of a ring at most, 2 or more, or 0 for no rings; ${DEFAULT-VALUE} if not given.")
    private int rings;

    @Option(
            names = "--chains",
            paramLabel = "L",
            defaultValue = "0",
            description = "Links of a chain at most, each serving one member; 0, if not given, for no chains.")
    private int chains;

    @Option(names = "--donors", paramLabel = "FILE", description = "The .dat of the pool, if it lies elsewhere.")
    private Optional<Path> donors = Optional.empty();

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "After so long best and bound are told as they stand; ${DEFAULT-VALUE} if not given.")
    private double seconds;

    @Mixin
    private PageOptions options;

    ClearCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        refuseOddLimits();
        var clock = Clock.of(seconds);
        var beside = donors.or(() -> PoolFiles.beside(file));
        var read = PoolFiles.read(file, beside);
        if (read.value().pool().isEmpty()) {
            Main.print(read.findings(), main.err());
            return Exit.FINDINGS;
        }
        var pool = read.value().pool().get();
        refuseOddPool(pool, beside);
        var limits = Clearing.Limits.of(rings, chains);
        var clearing = Clearing.of(pool.barter(), limits, clock);
        int exit = options.deliver(
                written(new ClearingRun(
                        pool, clearing, limits, file.toString(), read.value().digest(), typed())),
                main.out());
        return exit == Exit.FINE && clearing.ways().isEmpty() ? Exit.NO_AGREEMENT : exit;
    }

    private void refuseOddLimits() {
        if (rings < 0 || rings == 1) {
            throw options.misused("--rings is " + rings + ", no length of a ring: 2 or more, or 0 for no rings.");
        }
        if (chains < 0) {
            throw options.misused("--chains is " + chains + ", no length of a chain: 1 or more, or 0 for no chains.");
        }
        if (rings == 0 && chains == 0) {
            throw options.misused("Neither rings nor chains were left to look for: --rings 2 or more, or --chains 1 or"
                    + " more, is wanted.");
        }
        if (!(seconds > 0)) {
            throw options.misused("--time-limit is " + seconds + ", not above 0.");
        }
        if (options.anyForm() == PageForm.SVG) {
            throw options.misused("--format svg is for the command frontier.");
        }
    }

    private void refuseOddPool(Pool pool, Optional<Path> beside) {
        if (chains > 0 && beside.isEmpty()) {
            throw options.misused("--chains needs somebody who gives without being paid, and there is no .dat beside "
                    + Layout.clean(file.toString()) + " that says who does. Name it: --donors FILE.");
        }
        int most = Clearing.Limits.longest(pool.barter().members());
        if (Math.max(rings, chains) > most && most < pool.barter().members()) {
            throw options.misused("--rings and --chains can be " + most + " at most for "
                    + pool.barter().members() + " members; found " + Math.max(rings, chains) + ".");
        }
    }

    private String written(ClearingRun run) {
        return switch (options.anyForm()) {
            case JSON -> ClearingJson.of(run);
            case CSV -> ClearingTable.csv(run);
            case TEXT, MARKDOWN, HTML, SVG -> options.form().render(ClearingPage.of(run), options.isColoured());
        };
    }

    private String typed() {
        return "./glienicke clear " + file + " --rings " + rings + " --chains " + chains
                + donors.map(d -> " --donors " + d).orElse("");
    }
}
