package org.dateline.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.release.SealedDocument;

/**
 * What an approval binds: SHA-256 over issuer, category, name and digest of the canonical text of every language, name, digest
 * and description of every attachment, a line each, and the text that is announced. The files drawn from the canonical text are
 * not in it, so that a better PDF does not void an approval.
 */
final class DraftDigest {

    private DraftDigest() {}

    static byte[] of(Issuer issuer, DraftContent content, List<SealedDocument> documents) {
        StringBuilder lines = new StringBuilder("issuer " + issuer.id() + "\ncategory " + content.category() + "\n");
        documents.stream().filter(SealedDocument::canonical).forEach(document ->
                lines.append(document.name()).append(' ').append(document.sha256()).append('\n'));
        content.attachments().forEach(attachment -> lines.append("attachment ").append(attachment.name()).append(' ')
                .append(attachment.sha256()).append(' ').append(attachment.alternative().replace('\n', ' ')).append('\n'));
        if (content.expected() != null) {
            lines.append("expected ").append(content.expected().language().tag()).append(' ').append(content.expected().at()).append('\n');
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
