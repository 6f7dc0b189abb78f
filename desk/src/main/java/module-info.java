/** The only code that meets disk, database, clock, network, seed and screen. */
module org.glienicke.desk {
    requires info.picocli;
    requires org.glienicke.core;
    requires static org.jspecify;
    requires tools.jackson.databind;
    requires de.siegmar.fastcsv;

    opens org.glienicke.desk.cli to
            info.picocli;
}
