package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dateline.contact.Audience;
import org.dateline.issuer.Issuer;
import org.dateline.shared.FieldProblems;

/** What an issuer promises to those who ask: the last-resort owner, office hours, and how soon whom is answered. */
@Entity
@Table(name = "routing_terms")
class RoutingTerms extends PanacheEntityBase {

    /** In minutes of business time. */
    private static final int LONGEST = 60 * 24 * 30;

    @Id
    @Column(name = "issuer_id")
    private long issuerId;

    @Column(name = "last_resort")
    private UUID lastResort;

    private String opens = "09:00";
    private String closes = "17:00";

    @Column(name = "investor_minutes")
    private int investorMinutes = 16 * 60;

    @Column(name = "analyst_minutes")
    private int analystMinutes = 8 * 60;

    @Column(name = "media_minutes")
    private int mediaMinutes = 4 * 60;

    @Column(name = "regulator_minutes")
    private int regulatorMinutes = 2 * 60;

    @Column(name = "other_minutes")
    private int otherMinutes = 24 * 60;

    @Version
    private int version;

    protected RoutingTerms() {}

    /**
     * As somebody typed them.
     *
     * @param opens  such as {@code 09:00}, in the issuer's home zone
     * @param hours  business hours until an answer is due, by address form of the audience
     */
    record Facts(String opens, String closes, Map<String, String> hours) {

        FieldProblems problems() {
            FieldProblems problems = new FieldProblems();
            LocalTime from = time(problems, "opens", opens);
            LocalTime until = time(problems, "closes", closes);
            if (from != null && until != null && !from.isBefore(until)) {
                problems.add("closes", "The office closes before it opens.");
            }
            for (Audience audience : Audience.values()) {
                if (!hours.getOrDefault(audience.slug(), "").matches("[0-9]{1,3}(\\.5)?") || minutes(audience) < 30 || minutes(audience) > LONGEST) {
                    problems.add(audience.slug(), "Please give business hours, such as 4 or 1.5, from 0.5 to 720.");
                }
            }
            return problems;
        }

        private static LocalTime time(FieldProblems problems, String field, String typed) {
            try {
                if (typed.matches("[0-9]{2}:[0-9]{2}")) {
                    return LocalTime.parse(typed);
                }
            } catch (DateTimeParseException notATime) {
                // Said below.
            }
            problems.add(field, "Please write the time as hours and minutes, such as 09:00.");
            return null;
        }

        private int minutes(Audience audience) {
            return (int) (Double.parseDouble(hours.get(audience.slug())) * 60);
        }
    }

    /** What is promised where nothing was set: nine to five, media within four business hours, investors within two days. */
    static RoutingTerms of(Issuer issuer) {
        return RoutingTerms.<RoutingTerms>findByIdOptional(issuer.id()).orElseGet(() -> {
            RoutingTerms usual = new RoutingTerms();
            usual.issuerId = issuer.id();
            return usual;
        });
    }

    /** @param seen the version the person had on the screen. @throws OptimisticLockException if somebody else changed it since */
    void change(Facts facts, int seen) {
        require(seen);
        facts.problems().refuse();
        opens = facts.opens();
        closes = facts.closes();
        investorMinutes = facts.minutes(Audience.INVESTOR);
        analystMinutes = facts.minutes(Audience.ANALYST);
        mediaMinutes = facts.minutes(Audience.MEDIA);
        regulatorMinutes = facts.minutes(Audience.REGULATOR);
        otherMinutes = facts.minutes(Audience.OTHER);
        persist();
    }

    /** The caller knows that the person, or whoever stands in, will be there at any time. */
    void chooseLastResort(UUID person, int seen) {
        require(seen);
        lastResort = person;
        persist();
    }

    private void require(int seen) {
        if (seen != version) {
            throw new OptimisticLockException("Somebody else changed this meanwhile.");
        }
    }

    Facts facts() {
        Map<String, String> hours = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            long minutes = within(audience).toMinutes();
            hours.put(audience.slug(), minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.valueOf(minutes / 60.0));
        }
        return new Facts(opens, closes, hours);
    }

    /** How much business time may pass until an answer. */
    Duration within(Audience audience) {
        return Duration.ofMinutes(switch (audience) {
            case INVESTOR -> investorMinutes;
            case ANALYST -> analystMinutes;
            case MEDIA -> mediaMinutes;
            case REGULATOR -> regulatorMinutes;
            case OTHER -> otherMinutes;
        });
    }

    LocalTime opens() {
        return LocalTime.parse(opens);
    }

    LocalTime closes() {
        return LocalTime.parse(closes);
    }

    /** Null until one was chosen. */
    UUID lastResort() {
        return lastResort;
    }

    public int version() {
        return version;
    }
}
