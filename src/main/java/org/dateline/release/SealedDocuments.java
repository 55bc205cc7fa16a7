package org.dateline.release;

import java.util.List;
import java.util.Map;

/** Everything derived from a release's text, made and sealed beforehand so that the act of publication only inserts rows. */
public final class SealedDocuments {

    private SealedDocuments() {}

    /**
     * The canonical document ({@code release.en.xhtml}), the plain text ({@code release.en.txt}) and the tagged PDF
     * ({@code release.en.pdf}) of a text, in that order. The same text gives the same bytes.
     *
     * @param issuerName the issuer's name as printed above the letterhead
     */
    public static List<SealedDocument> of(ReleaseText text, String issuerName) {
        return of(text, issuerName, Map.of());
    }

    /** @param pictures that figures show, by name; the PDF holds them */
    public static List<SealedDocument> of(ReleaseText text, String issuerName, Map<String, SealedDocument> pictures) {
        CanonicalDocument canonical = CanonicalDocument.of(text, issuerName);
        return List.of(canonical.seal(), PlainText.of(canonical), PdfLetter.of(canonical, issuerName, pictures));
    }

    /** The canonical document of a notice of withdrawal: {@code withdrawal.en.xhtml}. */
    public static SealedDocument ofWithdrawal(ReleaseText notice, String issuerName) {
        CanonicalDocument canonical = CanonicalDocument.of(notice, issuerName);
        return SealedDocument.seal(canonical.name().replace("release.", "withdrawal."), CanonicalDocument.MEDIA_TYPE, canonical.bytes());
    }
}
