package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.issuer.Issuer;

/**
 * Enquiries of a person's issuers: regulators' first, then by when they are due. What is whose is reckoned at the instant at which
 * somebody looks, so that an enquiry is in the inbox of whoever stands in from the moment in which an absence begins.
 */
final class Inbox {

    static final int PAGE = 50;

    /** A list for the database may not be empty. */
    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));

    private final List<Issuer> issuers;
    private final Map<Long, IssuerRouting> routings = new LinkedHashMap<>();
    private final UUID person;
    private final Instant now;

    /** @param issuers whose enquiries the person may read */
    Inbox(List<Issuer> issuers, UUID person, Instant now) {
        this.issuers = issuers;
        this.person = person;
        this.now = now;
        issuers.forEach(issuer -> IssuerRouting.of(issuer, now).ifPresent(routing -> routings.put(issuer.id(), routing)));
    }

    /** @param more whether there is another page */
    record Page(List<Enquiry> enquiries, boolean more) {}

    Page page(InboxFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        narrow(filter, conditions, values);
        if (conditions.isEmpty()) {
            return new Page(List.of(), false);
        }
        String order = filter.shown() == InboxFilter.View.CLOSED ? "e.closed desc, e.id" : "e.lane, case when e.due is null then 1 else 0 end, e.due, e.asked, e.id";
        var query = Panache.getEntityManager().createQuery("select e from Enquiry e join fetch e.issuer where " + String.join(" and ", conditions)
                + " order by " + order, Enquiry.class);
        fill(query, values);
        List<Enquiry> found = query.setFirstResult((filter.number() - 1) * PAGE).setMaxResults(PAGE + 1).getResultList();
        return new Page(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE);
    }

    /** How many there are in a view, whatever else is looked for. */
    long count(InboxFilter.View view) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        narrow(new InboxFilter(view.slug(), "", "", ""), conditions, values);
        if (conditions.isEmpty()) {
            return 0;
        }
        var query = Panache.getEntityManager().createQuery("select count(*) from Enquiry e where " + String.join(" and ", conditions), Long.class);
        fill(query, values);
        return query.getSingleResult();
    }

    private void narrow(InboxFilter filter, List<String> conditions, Map<String, Object> values) {
        InboxFilter.View view = filter.shown();
        if (issuers.isEmpty() || view == InboxFilter.View.MINE && routings.isEmpty()) {
            return;
        }
        conditions.add("e.issuer.id in :issuers");
        values.put("issuers", issuers.stream().map(Issuer::id).toList());
        conditions.add(view == InboxFilter.View.CLOSED ? "e.closed is not null" : "e.closed is null");
        if (view == InboxFilter.View.MINE) {
            conditions.add(mine(values));
        }
        if (view == InboxFilter.View.OVERDUE) {
            conditions.add("e.due <= :now");
            values.put("now", now);
        }
        filter.from().ifPresent(audience -> {
            conditions.add("e.audience = :audience");
            values.put("audience", audience);
        });
        if (!filter.pattern().isEmpty()) {
            conditions.add("e.foundBy like :words escape '!'");
            values.put("words", filter.pattern());
        }
    }

    private String mine(Map<String, Object> values) {
        return routings.values().stream().map(routing -> {
            long issuer = routing.issuer().id();
            Set<UUID> owners = new HashSet<>(Enquiry.ownersOfOpen(routing.issuer()));
            Set<UUID> places = routing.presence().standsInFor(person, owners, now);
            values.put("issuer" + issuer, issuer);
            values.put("owners" + issuer, places.isEmpty() ? NOBODY : places);
            return "e.issuer.id = :issuer" + issuer + " and e.owner.id in :owners" + issuer;
        }).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static void fill(Query query, Map<String, Object> values) {
        values.forEach(query::setParameter);
    }

    /** Name of who is there for an enquiry. */
    String present(Enquiry enquiry) {
        return Optional.ofNullable(routings.get(enquiry.issuer().id()))
                .map(routing -> routing.present(enquiry.owner().id(), now).name()).orElse(enquiry.owner().name());
    }
}
