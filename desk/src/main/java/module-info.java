/** The only code that meets disk, database, clock, network, seed and screen. */
module org.glienicke.desk {
    requires com.zaxxer.hikari;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires info.picocli;
    requires io.javalin;
    requires static java.compiler;
    requires java.net.http;
    requires java.sql;
    requires org.glienicke.core;
    requires org.jdbi.v3.core;
    requires static org.jspecify;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    opens org.glienicke.desk.cli to
            info.picocli;
}
