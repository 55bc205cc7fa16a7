package org.dateline.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a text: byte order mark, then strict UTF-8, then what the page declares, then what the bytes look
 * like. ISO-8859-1 is read as windows-1252, as the WHATWG Encoding Standard prescribes.
 */
final class TextDecoding {

    private static final Pattern DECLARED = Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,30})");
    private static final Set<String> DETECTABLE = Set.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "Shift_JIS", "GB18030",
            "EUC-JP", "EUC-KR", "Big5", "ISO-8859-2", "windows-1250", "windows-1251", "KOI8-R");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 4096;
    private static final int SURE = 60;

    private TextDecoding() {
    }

    /** @param called the file as messages call it */
    static String decode(String called, byte[] bytes) throws UnreadableSource {
        Charset marked = byteOrderMark(bytes);
        String text;
        if (marked != null) {
            text = strictly(marked, bytes);
            if (text == null) {
                throw new UnreadableSource(called + " begins with the mark of " + marked + " but is damaged: not all of it can be decoded. "
                        + "Save it again as UTF-8.");
            }
        } else {
            text = unmarked(called, bytes);
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        refuseControls(called, text);
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Charset byteOrderMark(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE) {
            return at(bytes, 2) == 0 && at(bytes, 3) == 0 && bytes.length >= 4 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    private static String unmarked(String called, byte[] bytes) throws UnreadableSource {
        Charset wide = wideWithoutMark(bytes);
        if (wide != null) {
            String text = strictly(wide, bytes);
            if (text != null) {
                return text;
            }
        }
        String utf8 = strictly(StandardCharsets.UTF_8, bytes);
        Charset declared = declared(bytes);
        boolean escapes = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).indexOf('\u001b') >= 0;
        if (utf8 != null && !(escapes && declared != null)) {
            return utf8;
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            String text = strictly(declared, bytes);
            if (text != null) {
                return text;
            }
        }
        return guessed(called, bytes, declared);
    }

    /** UTF-16 without a mark shows as NUL in every other byte of Latin text. */
    private static Charset wideWithoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2 * 7 / 10;
        if (length < 4 || bytes.length % 2 == 1) {
            return null;
        }
        return even > most && odd == 0 ? StandardCharsets.UTF_16BE : odd > most && even == 0 ? StandardCharsets.UTF_16LE : null;
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(head);
        if (!declaration.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(declaration.group(1));
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII) ? WINDOWS_1252
                    : charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static String guessed(String called, byte[] bytes, Charset declared) throws UnreadableSource {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        if (match != null && DETECTABLE.contains(match.getName()) && match.getConfidence() >= SURE) {
            String text = strictly(Charset.forName(match.getName()), bytes);
            if (text != null) {
                return text;
            }
        }
        String western = strictly(WINDOWS_1252, bytes);
        if (western != null) {
            return western;
        }
        throw new UnreadableSource(called + " cannot be decoded: it is neither UTF-8 nor "
                + (declared == null || declared.equals(StandardCharsets.UTF_8) ? "windows-1252" : "the " + declared + " it declares")
                + ", nor any other encoding that is recognised. Save it again as UTF-8.");
    }

    private static String strictly(Charset charset, byte[] bytes) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException undecodable) {
            return null;
        }
    }

    private static void refuseControls(String called, String text) throws UnreadableSource {
        long nul = text.chars().filter(c -> c == 0).count();
        long controls = text.chars().filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A).count();
        if (nul > 0) {
            throw new UnreadableSource(called + " is not text: it holds " + nul + " NUL byte" + (nul == 1 ? "" : "s")
                    + ", which no text has. Hand in the release as text, Markdown or a web page (HTML).");
        }
        if (controls * 20 > text.length()) {
            throw new UnreadableSource(called + " is not text: it is full of control characters. "
                    + "Hand in the release as text, Markdown or a web page (HTML).");
        }
    }
}
