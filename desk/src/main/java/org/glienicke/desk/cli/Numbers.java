package org.glienicke.desk.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers on the command line: what is none is told in words, not by the name of a type. */
final class Numbers {

    private Numbers() {}

    /** The same command line, with numbers read so. */
    static CommandLine plain(CommandLine line) {
        ITypeConverter<Integer> whole = read(Integer::valueOf, "a whole number from -2147483648 to 2147483647");
        ITypeConverter<Long> large = read(Long::valueOf, "a whole number");
        ITypeConverter<Double> decimal = read(Double::valueOf, "a number");
        return line.registerConverter(int.class, whole)
                .registerConverter(Integer.class, whole)
                .registerConverter(long.class, large)
                .registerConverter(Long.class, large)
                .registerConverter(double.class, decimal)
                .registerConverter(Double.class, decimal);
    }

    private static <N> ITypeConverter<N> read(Function<String, N> reader, String words) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + Layout.clean(text) + "' is not " + words);
            }
        };
    }
}
