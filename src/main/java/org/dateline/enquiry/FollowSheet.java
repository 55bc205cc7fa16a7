package org.dateline.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/**
 * An enquiry as its sender sees it.
 *
 * @param about  the release that is asked about; null if none is
 * @param answer the release that gives the answer to everyone; null while there is none
 * @param files  names by message
 * @param text   as typed into the form below
 */
record FollowSheet(Enquiry enquiry, String secret, List<EnquiryMessage> messages, Map<java.util.UUID, List<String>> files, AskingSheet.About about,
        AskingSheet.About answer, String text, FieldErrors errors, Language language) {

    public String path() {
        return "/enquiries/" + secret;
    }

    public String at(Instant instant) {
        return PrintedTime.instant(instant, enquiry.issuer().homeZone(), language);
    }

    public String machine(Instant instant) {
        return PrintedTime.machine(instant, enquiry.issuer().homeZone());
    }

    public List<String> filesOf(EnquiryMessage message) {
        return files.getOrDefault(message.id(), List.of());
    }
}
