package org.dateline.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.document.BodyHtml;

/**
 * What a translation carries across: the text in a further language of a release that is public, approved and sealed beforehand.
 * It becomes a text of the same release, under an entry of its own.
 *
 * @param event      what makes this translation this one
 * @param translated the release that gets the text
 * @param documents  the sealed files that the ledger entry names
 */
public record TranslationToPublish(UUID event, Release translated, ReleaseText text, List<SealedDocument> documents,
        PublicationRecord.Sealed record) implements ToPublish {

    @Override
    public UUID release() {
        return translated.uuid();
    }

    @Override
    public ReleaseAddress enter(long entry, Instant published, EnteredTogether together) {
        CautionaryStatement statement = text.statement() == null ? null
                : together.statement(entry, translated.issuer(), text.language(), text.statement());
        PublishedText.added(translated, entry, published, text, PublishedText.leadOf(BodyHtml.text(text.body())), statement).persist();
        documents.forEach(document -> new PublishedDocument(translated.entry(), entry, document).persist());
        new PublicationRecord(entry, record).persist();
        return translated.address();
    }
}
