package org.glienicke.desk.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.evidence.Readers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The words of a closed list as options take them: written as in the record, offered by completion.
 *
 * @param <E> the list
 */
abstract class Slugs<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {

    private final Class<E> type;

    private Slugs(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Readers.slug(constant).equals(value))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + Layout.clean(value) + "' is not one of " + wanted()));
    }

    /** The words, as an error names them. */
    String wanted() {
        return String.join(", ", this);
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(type.getEnumConstants()).map(Readers::slug).iterator();
    }

    /** The kinds of exchanges. */
    static final class Kinds extends Slugs<Exchange.Kind> {
        Kinds() {
            super(Exchange.Kind.class);
        }
    }

    /** What came of an exchange. */
    static final class Statuses extends Slugs<Exchange.Status> {
        Statuses() {
            super(Exchange.Status.class);
        }
    }

    /** What captives were. */
    static final class Roles extends Slugs<Role> {
        Roles() {
            super(Role.class);
        }
    }

    /** What an export can be written as. */
    static final class Formats extends Slugs<ExportCommand.Format> {
        Formats() {
            super(ExportCommand.Format.class);
        }
    }

    /** The forms of a page. */
    static final class PageForms extends Slugs<PageForm> {
        PageForms() {
            super(PageForm.class);
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(PageForm.values())
                    .filter(PageForm::isOfPages)
                    .map(Readers::slug)
                    .iterator();
        }

        @Override
        String wanted() {
            return super.wanted() + "; of clear and frontier csv too, of frontier svg";
        }
    }

    /** What chooses a package. */
    static final class Objectives extends Slugs<org.glienicke.core.dealroom.Objective> {
        Objectives() {
            super(org.glienicke.core.dealroom.Objective.class);
        }
    }
}
