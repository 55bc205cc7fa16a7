package org.dateline.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers of the public site, kept in memory as they travel. Each is the answer for one {@link PublicState}: when something is
 * published or changed, all of them are made again, each once, however many ask for it in that moment. What is kept came through
 * {@link PublicAnswer}, so it is the same for everybody; nothing of the desk is ever here.
 *
 * <p>A browser that is told to reload past its caches ({@code Cache-Control: no-cache}) gets an answer made anew.
 */
@ApplicationScoped
public class AnswerMemory {

    private static final String PREFIX = AnswerMemory.class.getName();
    private static final String STATE = PREFIX + ".state";
    private static final String FLIGHT = PREFIX + ".flight";
    private static final String MADE = PREFIX + ".made";

    /** Sent as it is made, and too large to be kept or waited for. */
    private static final String STREAMED = "/archive/export";

    /** In bytes, of all that is kept; what is asked for least goes first. */
    private static final long LARGEST = 64L << 20;

    /** In bytes, of one answer that is kept. */
    private static final int LARGEST_ANSWER = 2 << 20;

    /** In bytes: what keeping an answer costs beside its body. */
    private static final int OVERHEAD = 1_000;

    /** In characters; no reader's Accept is longer. */
    private static final int LONGEST_ACCEPT = 300;

    private record Key(boolean french, String target, String accept, boolean gzip) {}

    private record Kept(PublicState state, String tag, Map<String, String> headers, byte[] body) {}

    /** What {@link PublicAnswer} made for a request, also if its reader only hears that nothing changed. */
    private record Made(byte[] body, String mediaType, boolean gzip) {}

    /** One answer that is being made, and those who wait for it instead of making it too. */
    private static final class Flight {

        private final Key key;
        private final PublicState state;
        private List<Runnable> waiting = new ArrayList<>();

        private Flight(Key key, PublicState state) {
            this.key = key;
            this.state = state;
        }

        /** @return false if it has landed already */
        private synchronized boolean wait(Runnable then) {
            return waiting != null && waiting.add(then);
        }

        private synchronized List<Runnable> land() {
            List<Runnable> now = waiting == null ? List.of() : waiting;
            waiting = null;
            return now;
        }

        private record Name(Key key, PublicState state) {}

        private Name name() {
            return new Name(key, state);
        }
    }

    private final Cache<Key, Kept> memory = Caffeine.newBuilder().maximumWeight(LARGEST)
            .weigher((Key key, Kept kept) -> OVERHEAD + key.target().length() + kept.body().length).build();
    private final Map<Flight.Name, Flight> flights = new ConcurrentHashMap<>();

    @Inject
    PublicStates states;

    @Inject
    CurrentVertxRequest current;

    void listen(@Observes Filters filters) {
        filters.register(this::answer, RawPathGuard.FIRST - 2);
    }

    /** The state of the public site that the request under way is answered from; empty where there is none. */
    public static Optional<PublicState> state(RoutingContext context) {
        return Optional.ofNullable(context).map(request -> request.get(STATE));
    }

    private void answer(RoutingContext context) {
        if (!mayBeKept(context.request())) {
            context.next();
            return;
        }
        Optional<PublicState> latest = states.latest();
        if (latest.isPresent()) {
            answer(context, latest.get());
        } else {
            // A failure is told by the resource, which will meet it too.
            context.vertx().executeBlocking(states::look, false).onSuccess(state -> answer(context, state)).onFailure(e -> context.next());
        }
    }

    private static boolean mayBeKept(HttpServerRequest request) {
        String path = request.path();
        MultiMap headers = request.headers();
        return request.method() == HttpMethod.GET && path != null && !path.equals("/desk") && !path.startsWith("/desk/")
                && !path.equals(STREAMED)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH) && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && accept(headers).length() <= LONGEST_ACCEPT;
    }

    private void answer(RoutingContext context, PublicState state) {
        context.put(STATE, state);
        HttpServerRequest request = context.request();
        if (request.headers().contains(HttpHeaders.CACHE_CONTROL, "no-cache", true)) {
            context.next();
            return;
        }
        Key key = new Key(Here.isFrench(context), request.query() == null ? request.path() : request.path() + "?" + request.query(),
                accept(request.headers()), PublicAnswer.acceptsGzip(list(request.headers(), HttpHeaders.ACCEPT_ENCODING)));
        Kept kept = kept(key, state);
        if (kept != null) {
            send(context, kept);
        } else {
            make(context, new Flight(key, state));
        }
    }

    private Kept kept(Key key, PublicState state) {
        Kept kept = memory.getIfPresent(key);
        return kept != null && kept.state().equals(state) ? kept : null;
    }

    private void make(RoutingContext context, Flight own) {
        Flight under = flights.putIfAbsent(own.name(), own);
        if (under == null) {
            context.put(FLIGHT, own);
            context.addEndHandler(done -> land(own));
            context.next();
            return;
        }
        Context here = Vertx.currentContext();
        boolean waits = under.wait(() -> here.runOnContext(landed -> sendOrGoOn(context, own)));
        if (!waits) {
            sendOrGoOn(context, own);
        }
    }

    private void sendOrGoOn(RoutingContext context, Flight own) {
        Kept kept = kept(own.key, own.state);
        if (kept != null) {
            send(context, kept);
        } else {
            context.next();
        }
    }

    private void land(Flight flight) {
        flights.remove(flight.name(), flight);
        flight.land().forEach(Runnable::run);
    }

    private static void send(RoutingContext context, Kept kept) {
        HttpServerResponse response = context.response();
        boolean known = PublicAnswer.matches(list(context.request().headers(), HttpHeaders.IF_NONE_MATCH), kept.tag());
        kept.headers().forEach((name, value) -> {
            if (!known || !name.startsWith("Content-")) {
                response.putHeader(name, value);
            }
        });
        if (known) {
            response.setStatusCode(304).end();
        } else {
            response.end(Buffer.buffer(kept.body()));
        }
    }

    private static String accept(MultiMap headers) {
        return list(headers, HttpHeaders.ACCEPT);
    }

    private static String list(MultiMap headers, CharSequence name) {
        return String.join(",", headers.getAll(name));
    }

    /** Notes what an answer would be in full. */
    void made(byte[] body, String mediaType, boolean gzip) {
        RoutingContext context = current.getCurrent();
        if (context != null) {
            context.put(MADE, new Made(body, mediaType, gzip));
        }
    }

    /** Last of all filters, so that the headers of the others are kept too. */
    @ServerResponseFilter(priority = Integer.MIN_VALUE)
    void keep(ContainerResponseContext response) {
        RoutingContext context = current.getCurrent();
        Flight flight = context == null ? null : context.get(FLIGHT);
        Made made = context == null ? null : context.get(MADE);
        if (flight == null || made == null || made.body().length > LARGEST_ANSWER || response.getStatus() != 200 && response.getStatus() != 304) {
            return;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.put("Content-Type", made.mediaType());
        if (made.gzip()) {
            headers.put("Content-Encoding", "gzip");
        }
        memory.put(flight.key, new Kept(flight.state, response.getHeaderString("ETag"), headers, made.body()));
        land(flight);
    }
}
