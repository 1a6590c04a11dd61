package dev.parley.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes, written {@code 500000}, {@code 500k}, {@code 10M} or {@code 1G}; the units are powers of 1024. */
record ByteSize(long bytes) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})([kKmMgG]?)[bB]?");

    static ByteSize parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new TypeConversionException("'%s' is not a size; write it as 500k or 10M".formatted(text));
        }
        var shift = switch (written.group(2)) {
            case "k", "K" -> 10;
            case "m", "M" -> 20;
            case "g", "G" -> 30;
            default -> 0;
        };
        return new ByteSize(Long.parseLong(written.group(1)) << shift);
    }

    static final class Converter implements ITypeConverter<ByteSize> {

        @Override
        public ByteSize convert(String value) {
            return parse(value);
        }
    }
}
