package org.glienicke.core.page;

import java.util.List;

/** A piece of a section. */
public sealed interface Block {

    record Paragraph(List<Span> spans) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** What a reader in a hurry reads: a paragraph set larger. */
    record Lead(List<Span> spans) implements Block {

        public Lead {
            spans = List.copyOf(spans);
        }
    }

    /** What a reader must not miss, set apart. */
    record Note(List<Span> spans) implements Block {

        public Note {
            spans = List.copyOf(spans);
        }
    }

    /** A list, each item of its own. */
    record Items(List<Item> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of a list.
     *
     * @param id for links; empty if nothing leads there
     */
    record Item(String id, List<Span> spans) {

        public Item {
            spans = List.copyOf(spans);
        }
    }

    /** Terms, each with what is to be said of it. */
    record Definitions(List<Definition> entries) implements Block {

        public Definitions {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A term and what is said of it.
     *
     * @param id for links; empty if nothing leads there
     */
    record Definition(String id, List<Span> term, List<Span> words) {

        public Definition {
            term = List.copyOf(term);
            words = List.copyOf(words);
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows, and in which unit
     * @param columns at least one; the first holds the heads of the rows
     */
    record Table(String id, String caption, List<Column> columns, List<Row> rows) implements Block {

        public Table {
            caption = Legible.of(caption);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (var row : rows) {
                if (row.cells().size() != columns.size() && row.kind() != RowKind.GROUP) {
                    throw new IllegalArgumentException(
                            "a row of '" + id + "' has " + row.cells().size() + " cells for " + columns.size());
                }
            }
        }
    }

    /** A column by its head. */
    record Column(String title, Align align) {

        public Column {
            title = Legible.of(title);
        }

        public static Column words(String title) {
            return new Column(title, Align.WORDS);
        }

        public static Column numbers(String title) {
            return new Column(title, Align.NUMBERS);
        }
    }

    /** How a column is set. */
    enum Align {
        WORDS,
        NUMBERS
    }

    /**
     * A row of a table.
     *
     * @param id for links; empty if nothing leads there
     * @param cells one a column; a group's head has one alone
     */
    record Row(String id, RowKind kind, List<List<Span>> cells) {

        public Row {
            cells = cells.stream().<List<Span>>map(List::copyOf).toList();
        }

        public static Row of(List<List<Span>> cells) {
            return new Row("", RowKind.PLAIN, cells);
        }
    }

    /** What a row is in its table. */
    enum RowKind {
        PLAIN,
        /** A sum of rows above. */
        TOTAL,
        /** The head of the rows below; one cell over all columns. */
        GROUP
    }

    /**
     * A figure with what it shows in words.
     *
     * @param caption what it shows, and in which unit
     * @param alternative what it shows for those who do not see it; names the table with the same numbers
     */
    record Drawing(String id, String caption, Figure figure, String alternative) implements Block {

        public Drawing {
            caption = Legible.of(caption);
            alternative = Legible.of(alternative);
        }
    }
}
