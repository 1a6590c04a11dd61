package dev.parley.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;

/** What the writers of XML have in common. */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    /** {@return the text with U+FFFD in place of the control characters that XML 1.0 cannot hold} */
    static String legal(String text) {
        if (text.codePoints().allMatch(Xml::isLegal)) {
            return text;
        }
        return text.codePoints()
                .map(character -> isLegal(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** {@return the failure to write as the one that streams throw} */
    static UncheckedIOException failed(XMLStreamException e) {
        var cause = e.getNestedException() instanceof IOException io ? io : new IOException(e);
        return new UncheckedIOException(cause);
    }

    /** See XML 1.0, production 2. */
    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
