package org.dateline.ledger.stamp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.dateline.ledger.TimeStamp;

/** Verifies time stamps that are kept, as of their own instants. */
@ApplicationScoped
public class StampCheck {

    @Inject
    Authorities authorities;

    /**
     * Whether a time stamp is one over these bytes, by an authority that leads to the root that the operator trusts today; where the
     * operator names the authority no more, to the root that was trusted when it was gathered.
     *
     * @return what is wrong with it; empty if nothing
     */
    public Optional<String> problem(byte[] note, TimeStamp stamp) {
        try {
            Answer answer = Answer.parse(stamp.response());
            Evidence evidence = Evidence.parse(stamp.evidence());
            Evidence roots = authorities.all().stream().filter(authority -> authority.name().equals(stamp.authority())).findFirst()
                    .map(Authority::roots).orElseGet(() -> root(evidence));
            answer.verify(note, roots.asRoots(), evidence);
            return answer.genTime().equals(stamp.genTime()) ? Optional.empty() : Optional.of("it says another instant than the one that is kept beside it");
        } catch (StampRefused | IOException | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Evidence root(Evidence evidence) {
        List<X509Certificate> chain = evidence.certificates();
        return new Evidence(chain.subList(chain.size() - 1, chain.size()), List.of());
    }
}
