package org.dateline.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with signatures under it (c2sp.org/signed-note): the text, a blank line, and for each signature
 * {@code — name base64(keyId || signature)}. What is signed is the text with its last line feed and without the blank line.
 */
public final class SignedNote {

    private static final String SIGNATURE_MARK = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;

    private record NoteSignature(String name, byte[] id, byte[] signature) {

        String line() {
            byte[] both = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, both, id.length, signature.length);
            return SIGNATURE_MARK + name + " " + CanonicalBase64.encode(both) + "\n";
        }

        static NoteSignature parse(String line) {
            int space = line.indexOf(' ', SIGNATURE_MARK.length());
            if (!line.startsWith(SIGNATURE_MARK) || space < 0) {
                throw new IllegalArgumentException("Not a signature line of a note: " + line);
            }
            String name = line.substring(SIGNATURE_MARK.length(), space);
            VerifierKey.requireName(name);
            byte[] both = CanonicalBase64.decode(line.substring(space + 1));
            if (both.length <= VerifierKey.ID_BYTES) {
                throw new IllegalArgumentException("A signature line of a note holds no signature: " + line);
            }
            return new NoteSignature(name, Arrays.copyOf(both, VerifierKey.ID_BYTES), Arrays.copyOfRange(both, VerifierKey.ID_BYTES, both.length));
        }

        boolean isBy(VerifierKey key) {
            return name.equals(key.name()) && Arrays.equals(id, key.id());
        }
    }

    private final String text;
    private final List<NoteSignature> signatures;

    private SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = signatures;
    }

    static SignedNote of(String text, VerifierKey key, byte[] signature) {
        return parse((text + "\n" + new NoteSignature(key.name(), key.id(), signature).line()).getBytes(StandardCharsets.UTF_8));
    }

    /** This note with the other's signatures below its own. */
    SignedNote and(SignedNote other) {
        if (!text.equals(other.text)) {
            throw new IllegalArgumentException("Two notes of different texts are not one note");
        }
        return new SignedNote(text, Stream.concat(signatures.stream(), other.signatures.stream()).toList());
    }

    /**
     * Reads a note. Nothing is verified yet: ask {@link #isSignedBy}.
     *
     * @throws IllegalArgumentException if this is not UTF-8, has a control character other than the line feed, or is not of a note's form
     */
    public static SignedNote parse(byte[] bytes) {
        String note = utf8(bytes);
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new IllegalArgumentException("A signed note has no control characters but line feeds; was it saved with Windows line ends?");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new IllegalArgumentException("A signed note has signatures under a blank line and ends with a line feed");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A note with more than " + MOST_SIGNATURES + " signatures is not read");
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A signed note is UTF-8", e);
        }
    }

    /** The text, its last line feed included. */
    public String text() {
        return text;
    }

    /**
     * Whether the key has signed the text. Signatures by other keys are not looked at; a bad one under this key's name and id is final,
     * even when a good one follows.
     */
    public boolean isSignedBy(VerifierKey key) {
        return signatures.stream()
                .filter(signature -> signature.isBy(key))
                .findFirst()
                .filter(signature -> key.verifies(text.getBytes(StandardCharsets.UTF_8), signature.signature()))
                .isPresent();
    }

    /** The exact bytes that are served, stamped and stored. */
    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }
}
