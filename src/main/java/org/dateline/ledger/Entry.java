package org.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One disclosure event as the log keeps it: canonical JSON, whose exact bytes are stored, hashed and served, and never written a second time.
 *
 * <pre>{"docs":[{"name":"release.en.xhtml","sha256":"…","size":12345}],"eyes":2,"issued":"2006-02-06","issuer":"…","precision":"day",
 * "prev":"","record":"…","release":"…","time":"2026-11-23T10:44:53.123456Z","type":"admit","v":1}</pre>
 *
 * (in one line). An entry names documents by digest and holds no text and no personal data, as it can never be erased.
 */
public final class Entry {

    /** An entry's length travels as a uint16 (c2sp.org/tlog-tiles), so nothing longer can ever be logged. */
    public static final int MOST_BYTES = 65_535;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern TIME_FIELD = Pattern.compile(",\"time\":\"([^\"]*)\",\"");
    private static final Pattern TYPE_FIELD = Pattern.compile(",\"type\":\"([a-z]+)\",\"");
    private static final Pattern VKEY_FIELD = Pattern.compile(",\"vkey\":\"([^\"]+)\"");
    private static final Pattern EVENT_FIELD = Pattern.compile(",\"(?:release|filing)\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");
    private static final Set<EntryType> NAMED_BY_THEIR_EVENT = EnumSet.of(EntryType.PUBLISH, EntryType.ADMIT, EntryType.CORRECT, EntryType.FILE);
    private static final int VERSION = 1;

    private final EntryType type;
    private final UUID event;
    private final Instant time;
    private final byte[] bytes;

    private Entry(EntryType type, UUID event, Instant time, byte[] bytes) {
        this.type = type;
        this.event = event;
        this.time = time;
        this.bytes = bytes;
    }

    /** Begins an entry; the log itself sets {@code time}, {@code type} and {@code v}. */
    public static Builder of(EntryType type) {
        return new Builder(type);
    }

    /**
     * An instant as entries write it: UTC, always six decimals, {@code 2026-11-23T10:44:53.123456Z}.
     *
     * @throws IllegalArgumentException if it is not a whole number of microseconds, or its year does not have four digits
     */
    public static String time(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MICROS)) || year < 0 || year > 9999) {
            throw new IllegalArgumentException("Not an instant in whole microseconds with a year of four digits: " + instant);
        }
        return TIME.format(instant);
    }

    /** The time in an entry's bytes. The first {@code "time"} is the entry's own: no text before it can hold unescaped quotation marks. */
    static Instant timeOf(byte[] bytes) {
        Matcher matcher = TIME_FIELD.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!matcher.find()) {
            throw new IllegalArgumentException("Not an entry: it has no time");
        }
        return Instant.parse(matcher.group(1));
    }

    /**
     * An entry as it was, from its bytes alone. The name of its event, which is not among them, is the one that its caller gave it where the
     * entry tells it: that of a release, a filing or a key. Any other is the digest of its bytes.
     *
     * @throws IllegalArgumentException if the bytes are not an entry of a type that this log knows
     */
    static Entry played(byte[] bytes) {
        String json = new String(bytes, StandardCharsets.UTF_8);
        Matcher word = TYPE_FIELD.matcher(json);
        if (!word.find()) {
            throw new IllegalArgumentException("Not an entry: it has no type");
        }
        EntryType type = Arrays.stream(EntryType.values()).filter(known -> known.word().equals(word.group(1))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not an entry: there is no type " + word.group(1)));
        try {
            return new Entry(type, event(type, json, bytes), timeOf(bytes), bytes.clone());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not an entry: its time cannot be read", e);
        }
    }

    private static UUID event(EntryType type, String json, byte[] bytes) {
        Matcher named = EVENT_FIELD.matcher(json);
        Matcher key = VKEY_FIELD.matcher(json);
        if (type == EntryType.KEY && key.find()) {
            return Ledger.keyEvent(VerifierKey.parse(key.group(1)));
        }
        return NAMED_BY_THEIR_EVENT.contains(type) && named.find() ? UUID.fromString(named.group(1)) : UUID.nameUUIDFromBytes(bytes);
    }

    public EntryType type() {
        return type;
    }

    /** The caller's name for the event, by which an entry is found again after an unknown commit; not part of the bytes. */
    public UUID event() {
        return event;
    }

    public Instant time() {
        return time;
    }

    /** A copy of the exact bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public Hash leaf() {
        return Tree.leaf(bytes);
    }

    /** Collects what an entry says. Every text is brought to Unicode normalisation form C. */
    public static final class Builder {

        private static final Set<String> SET_BY_THE_LOG = Set.of("time", "type", "v", "docs");
        private static final String WHEN_APPENDED = "";

        private final EntryType type;
        private final SortedMap<String, Object> fields = new TreeMap<>();
        private final List<Map<String, Object>> documents = new ArrayList<>();
        private final Set<String> names = new TreeSet<>();
        private UUID event;

        private Builder(EntryType type) {
            this.type = type;
        }

        /** What makes the event this one and no other: two entries never share it. Needed. */
        public Builder event(UUID event) {
            this.event = event;
            return this;
        }

        /** The issuer's permanent id (the LEI is optional and may change hands, so it is not used). */
        public Builder issuer(String permanentId) {
            return with("issuer", permanentId);
        }

        public Builder release(UUID release) {
            return with("release", release.toString());
        }

        /** The index of the earlier entry that this one corrects, withdraws or adds to. */
        public Builder prev(long index) {
            return with("prev", Long.toString(index));
        }

        /** A historical issue date that is known to the day only; precision {@code day}. */
        public Builder issuedOn(LocalDate day) {
            return with("precision", "day").with("issued", day.toString());
        }

        /** A historical issue date that is known to the instant; precision {@code instant}. */
        public Builder issuedAt(Instant instant) {
            return with("precision", "instant").with("issued", time(instant));
        }

        /** Issued by being published here: {@code issued} becomes the entry's own {@code time}; precision {@code instant}. */
        public Builder issuedWhenAppended() {
            return with("precision", "instant").with("issued", WHEN_APPENDED);
        }

        /** How many pairs of eyes were on it: 1 or 2. */
        public Builder eyes(int pairs) {
            if (pairs != 1 && pairs != 2) {
                throw new IllegalArgumentException("One pair of eyes or two, not " + pairs);
            }
            return with("eyes", pairs);
        }

        /** The salted digest of the supervisory publication record. */
        public Builder record(Hash saltedDigest) {
            return with("record", saltedDigest.hex());
        }

        /**
         * Names a document of the event; they stay in the order given.
         *
         * @param name unique in the entry: {@code release.en.xhtml}
         * @param sha256 of the document's bytes without salt, so that {@code sha256sum} prints the same
         * @param size in bytes
         */
        public Builder document(String name, Hash sha256, long size) {
            String normal = text("docs.name", name);
            if (normal.isBlank() || !names.add(normal)) {
                throw new IllegalArgumentException("Two documents of an entry cannot both be called '" + name + "', and none can be nameless");
            }
            if (size < 0) {
                throw new IllegalArgumentException("The document " + name + " cannot have " + size + " bytes");
            }
            documents.add(Map.of("name", normal, "sha256", sha256.hex(), "size", size));
            return this;
        }

        /** A field that only some types have ({@code filing}, {@code vkey}, {@code tsr}, ...); names are lower-case ASCII words. */
        public Builder with(String name, String value) {
            return put(name, text(name, value));
        }

        /** As {@link #with(String, String)}; at most 2<sup>53</sup>-1 in magnitude. */
        public Builder with(String name, long value) {
            return put(name, value);
        }

        /** As {@link #with(String, String)}. */
        public Builder with(String name, boolean value) {
            return put(name, value);
        }

        private Builder put(String name, Object value) {
            if (!name.matches("[a-z][a-z0-9_]*") || SET_BY_THE_LOG.contains(name)) {
                throw new IllegalArgumentException("An entry cannot be given a field '" + name + "'");
            }
            fields.put(name, value);
            return this;
        }

        private static String text(String name, String value) {
            if (value == null) {
                throw new IllegalArgumentException("An entry has no null: " + name);
            }
            return Normalizer.normalize(value, Normalizer.Form.NFC);
        }

        /**
         * Says now what {@link Ledger#append} would say: to be asked before an approval, when there is still time to mend it.
         *
         * @throws IllegalArgumentException if a field is missing or the entry would be longer than {@link #MOST_BYTES}, saying which
         */
        public Builder checked() {
            at(Instant.EPOCH);
            return this;
        }

        Entry at(Instant time) {
            SortedMap<String, Object> all = new TreeMap<>(fields);
            if (!documents.isEmpty()) {
                all.put("docs", documents);
            }
            if (event == null) {
                throw new IllegalArgumentException("A " + type.word() + " entry needs an event id");
            }
            Set<String> missing = type.needed().stream().filter(name -> !all.containsKey(name)).collect(Collectors.toCollection(TreeSet::new));
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("A " + type.word() + " entry needs " + String.join(", ", missing));
            }
            if (type.needed().contains("issuer")) {
                all.putIfAbsent("prev", "");
            }
            all.replace("issued", WHEN_APPENDED, time(time));
            all.put("time", time(time));
            all.put("type", type.word());
            all.put("v", VERSION);
            byte[] bytes = CanonicalJson.write(all);
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException("A " + type.word() + " entry of " + bytes.length + " bytes cannot be logged: the most is "
                        + MOST_BYTES + ". It names " + documents.size() + " documents; name fewer, or shorter.");
            }
            return new Entry(type, event, time, bytes);
        }
    }
}
