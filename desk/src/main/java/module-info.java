/** The only code that meets disk, database, clock, network, seed and screen. */
module org.glienicke.desk {
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires java.sql;
    requires org.glienicke.core;
    requires static org.jspecify;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    opens org.glienicke.desk.cli to
            info.picocli;
}
