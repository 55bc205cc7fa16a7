package org.dateline.ledger.stamp;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.dateline.ledger.TimeStamps;

/** How the time stamps stand on this node, authority by authority. */
@ApplicationScoped
public class Stampings {

    @Inject
    Authorities authorities;

    @Inject
    TimeStamps timeStamps;

    @Inject
    Clock clock;

    private List<Stamping> all;

    @PostConstruct
    void begin() {
        all = authorities.all().stream().map(authority -> new Stamping(authority, timeStamps, clock)).toList();
    }

    List<Stamping> all() {
        return all;
    }

    public List<Standing> standings() {
        return all.stream().map(Stamping::standing).toList();
    }
}
