package org.dateline.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.archive.EvidenceBundle;
import org.dateline.audit.AuditEvent;
import org.dateline.release.PublicationRecord;

/**
 * What supervisors get besides: the record of each publication (versions, approvals, checks and what was overridden, notices to exchanges,
 * schedule and embargo, each with who and when), whose salted digest is in the ledger entry; what was done to its draft; and how those who
 * did it had signed in. The last two come from the audit trail, which no entry is bound to, and their names say so.
 */
@ApplicationScoped
class SupervisoryRecord implements EvidenceBundle.Supplement {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SIGN_INS = Set.of("SIGNED_IN", "COMPANY_VOUCHED", "SECOND_FACTOR_SET_UP", "RECOVERY_CODE_USED");
    /** A session does not last longer, so whoever acted had signed in within it. */
    private static final Duration BEFORE = Duration.ofDays(1);

    @Override
    public void add(long entry, UUID uuid, EvidenceBundle.Files files) throws IOException {
        Optional<PublicationRecord> found = QuarkusTransaction.requiringNew().call(() -> PublicationRecord.of(entry));
        if (found.isEmpty()) {
            return;
        }
        String name = "supervisory/" + uuid + "/" + entry;
        files.add(name + ".record.json", found.get().record().getBytes(StandardCharsets.UTF_8));
        files.add(name + ".salt", found.get().salt());
        String draft = JSON.readTree(found.get().record()).path("draft").asText();
        List<AuditEvent> trail = QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("draft", draft));
        files.add(name + ".trail-not-bound.jsonl", lines(trail));
        files.add(name + ".sign-ins-not-bound.jsonl", lines(QuarkusTransaction.requiringNew().call(() -> signIns(trail))));
    }

    private static List<AuditEvent> signIns(List<AuditEvent> trail) {
        List<AuditEvent> found = new ArrayList<>();
        if (trail.isEmpty()) {
            return found;
        }
        Instant from = trail.get(0).at().minus(BEFORE);
        Instant until = trail.get(trail.size() - 1).at();
        Set<UUID> people = new LinkedHashSet<>();
        trail.stream().map(AuditEvent::actorId).filter(Objects::nonNull).forEach(people::add);
        people.forEach(person -> AuditEvent.of("person", person.toString()).stream()
                .filter(event -> SIGN_INS.contains(event.action()) && !event.at().isBefore(from) && !event.at().isAfter(until)).forEach(found::add));
        return found;
    }

    private static byte[] lines(List<AuditEvent> events) throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        for (AuditEvent event : events) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("at", event.at().toString());
            line.put("actor", event.actorName());
            line.put("actorId", event.actorId());
            line.put("action", event.action());
            line.put("sentence", event.sentence());
            line.put("reason", event.reason());
            lines.append(JSON.writeValueAsString(line)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
