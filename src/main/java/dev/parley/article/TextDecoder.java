package dev.parley.article;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a page into text.
 *
 * <p>The encoding is, in this order: that of a byte order mark; UTF-8, if the bytes are valid UTF-8 (other encodings
 * hardly ever are, and pages often declare a wrong one); what the page declares; what ICU finds likeliest.
 */
final class TextDecoder {

    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]+)|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w:.-]+)");

    /** HTML asks for the declaration within the first 1024 bytes; pages are less exact. */
    private static final int BYTES_OF_DECLARATION = 4096;

    private static final int BYTES_TO_SNIFF = 65_536;

    private TextDecoder() {}

    /**
     * Decodes a whole page.
     *
     * @param source what the user knows the page by
     * @throws InputException if the bytes are no text
     */
    static String decode(byte[] bytes, String source) {
        var marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return new String(bytes, marked.get()).substring(1);
        }
        var zero = indexOfZero(bytes);
        if (zero >= 0) {
            throw binary(source, zero);
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> declared(bytes).flatMap(charset -> strictly(bytes, charset)))
                .orElseGet(() -> new String(bytes, detected(bytes)));
    }

    private static InputException binary(String source, int offset) {
        return new InputException(
                source,
                "holds binary data (a zero byte at offset %d)".formatted(offset),
                "give text, HTML, JSON or a feed");
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName(bytes[0] == 0 ? "UTF-32BE" : "UTF-32LE"));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOfZero(byte[] bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, BYTES_OF_DECLARATION), StandardCharsets.ISO_8859_1);
        var matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return charset(name);
    }

    /** As browsers do, Latin-1 is read as Windows-1252, which has quotation marks and dashes where Latin-1 has nothing. */
    private static Optional<Charset> charset(String name) {
        if (name.equalsIgnoreCase("ISO-8859-1")
                || name.equalsIgnoreCase("US-ASCII")
                || name.equalsIgnoreCase("latin1")) {
            return Optional.of(Charset.forName("windows-1252"));
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Charset detected(byte[] bytes) {
        var sample = bytes.length <= BYTES_TO_SNIFF ? bytes : Arrays.copyOf(bytes, BYTES_TO_SNIFF);
        var match = new CharsetDetector().setText(sample).detect();
        return Optional.ofNullable(match)
                .flatMap(found -> charset(found.getName()))
                .orElse(Charset.forName("windows-1252"));
    }
}
