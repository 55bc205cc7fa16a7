package org.dateline.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dateline.document.BodyHtml;
import org.dateline.issuer.Issuer;

/**
 * What publication carries across: an approved text in its languages, with everything derived from it made beforehand.
 *
 * @param uuid      permanent id, the same as in the ledger entry
 * @param historical the issue date of a historical release that is admitted; null for one issued by this publication
 * @param texts     one for each language, the original first
 * @param documents the sealed files that the ledger entry names
 * @param corrects  entry of the release that this one corrects; null if none
 * @param expected  a text in a further language that is announced with it; null if none
 */
public record ReleaseToPublish(
        UUID uuid,
        Issuer issuer,
        Category category,
        IssueDate historical,
        List<ReleaseText> texts,
        List<SealedDocument> documents,
        PublicationRecord.Sealed record,
        Long corrects,
        ExpectedText expected) implements ToPublish {

    public ReleaseToPublish(UUID uuid, Issuer issuer, Category category, IssueDate historical, List<ReleaseText> texts,
            List<SealedDocument> documents, PublicationRecord.Sealed record, Long corrects) {
        this(uuid, issuer, category, historical, texts, documents, record, corrects, null);
    }

    @Override
    public UUID event() {
        return uuid;
    }

    @Override
    public UUID release() {
        return uuid;
    }

    public boolean admitted() {
        return historical != null;
    }

    @Override
    public ReleaseAddress enter(long entry, Instant published, EnteredTogether together) {
        IssueDate issued = admitted() ? historical : issuedBy(published);
        ReleaseText original = texts.get(0);
        Release release = new Release(entry, uuid, issuer, original.language(), category, published, admitted(), issued,
                together.freeSlug(issued.date(), original.headline()));
        release.persist();
        for (ReleaseText text : texts) {
            CautionaryStatement statement = text.statement() == null
                    ? null
                    : together.statement(entry, issuer, text.language(), text.statement());
            new PublishedText(release, entry, text, PublishedText.leadOf(BodyHtml.text(text.body())), statement).persist();
        }
        for (int position = 0; position < original.symbols().size(); position++) {
            new PublishedSymbol(release, position, original.symbols().get(position)).persist();
        }
        documents.forEach(document -> new PublishedDocument(entry, entry, document).persist());
        if (corrects != null) {
            new Correction(release, corrects).persist();
        }
        if (expected != null) {
            new AwaitedText(release, expected).persist();
        }
        new PublicationRecord(entry, record).persist();
        return release.address();
    }

    /** A release issued by its publication is issued at its published instant, on that day in the home zone. */
    private IssueDate issuedBy(Instant published) {
        return new IssueDate(LocalDate.ofInstant(published, issuer.homeZone()), published);
    }
}
