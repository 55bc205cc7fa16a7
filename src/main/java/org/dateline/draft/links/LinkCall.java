package org.dateline.draft.links;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.dateline.draft.links.LinkAnswer.Outcome;
import org.jboss.logging.Logger;

/**
 * Asks a web address, as a browser would that reads nothing but the first lines of the answer. The machine is looked up once,
 * must be on the public internet ({@link PublicNetwork}), and that very address is then asked, so that a name cannot lead
 * elsewhere between the look and the call; each redirect is held to the same.
 */
@ApplicationScoped
public class LinkCall {

    private static final Logger LOG = Logger.getLogger(LinkCall.class);

    /** Of one machine; an answer that comes later is none. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    static final int MOST_REDIRECTS = 5;

    private static final int LONGEST_HEAD = 32 * 1024;

    /** Answers of sites that turn programs away, or ask for a name: a reader may well find something. */
    private static final Set<Integer> SAYS_LITTLE = Set.of(401, 403, 405, 406, 407, 429, 451, 999);

    private final PublicNetwork network;
    private final HttpClient client;
    private final Duration patience;

    @Inject
    LinkCall(PublicNetwork network, Vertx vertx) {
        this(network, vertx, PATIENCE);
    }

    LinkCall(PublicNetwork network, Vertx vertx, Duration patience) {
        this.network = network;
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) patience.toMillis())
                .setMaxHeaderSize(LONGEST_HEAD)
                .setMaxRedirects(0)
                .setKeepAlive(false)
                .setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** @param status of HTTP @param to where a redirect leads; null if it leads nowhere */
    private record Head(int status, String to) {

        boolean leadsOn() {
            return status >= 300 && status < 400 && to != null;
        }
    }

    /** Takes up to {@link #PATIENCE} for each machine; never throws for what the address does. */
    public LinkAnswer ask(String link) {
        String at = link;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            URI address = parsed(at).orElse(null);
            if (address == null) {
                return new LinkAnswer(link, Outcome.DEAD, redirects == 0 ? "is no web address" : "leads on to what is no web address");
            }
            try {
                Head head = head(address, machine(address));
                if (!head.leadsOn()) {
                    return answer(link, head.status());
                }
                at = address.resolve(head.to()).toString();
            } catch (NotPublic notPublic) {
                return new LinkAnswer(link, Outcome.DEAD, (redirects == 0 ? "leads to" : "leads on to") + " a machine that the public does not reach");
            } catch (UnknownHostException unknown) {
                return new LinkAnswer(link, Outcome.SILENT, "leads to a name that is not known: " + address.getHost());
            } catch (TimeoutException late) {
                return new LinkAnswer(link, Outcome.SILENT, "did not answer within " + patience.toSeconds() + " seconds");
            } catch (ExecutionException failed) {
                return failed(link, failed.getCause());
            } catch (IllegalArgumentException notAnAddress) {
                return new LinkAnswer(link, Outcome.DEAD, "leads on to what is no web address");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new LinkAnswer(link, Outcome.SILENT, "was not asked to the end");
            }
        }
        return new LinkAnswer(link, Outcome.DEAD, "leads on and on, more than " + MOST_REDIRECTS + " times");
    }

    private static Optional<URI> parsed(String link) {
        try {
            URI address = new URI(link.replaceFirst("#.*$", ""));
            boolean web = address.getScheme() != null && address.getScheme().matches("(?i)https?") && address.getHost() != null;
            return Optional.of(address).filter(any -> web && address.getUserInfo() == null);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static final class NotPublic extends Exception {}

    /** Of several addresses of a name each has to be public: whoever controls the name does not get to choose. */
    private InetAddress machine(URI address) throws UnknownHostException, NotPublic {
        List<InetAddress> machines = network.addresses(address.getHost().replaceAll("[\\[\\]]", ""));
        if (!machines.stream().allMatch(machine -> network.isOpen(machine, port(address)))) {
            throw new NotPublic();
        }
        return machines.get(0);
    }

    private static int port(URI address) {
        return address.getPort() != -1 ? address.getPort() : isTls(address) ? 443 : 80;
    }

    private static boolean isTls(URI address) {
        return address.getScheme().equalsIgnoreCase("https");
    }

    /** The body is never read: the connection ends with the head. */
    private Head head(URI address, InetAddress machine) throws InterruptedException, ExecutionException, TimeoutException {
        String target = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port(address), machine.getHostAddress()))
                .setHost(address.getHost())
                .setPort(port(address))
                .setSsl(isTls(address))
                .setURI(address.getRawQuery() == null ? target : target + "?" + address.getRawQuery())
                .putHeader("User-Agent", "Mozilla/5.0 (compatible; Dateline link check)")
                .putHeader("Accept", "*/*");
        return client.request(options)
                .compose(request -> request.send().map(response -> {
                    Head head = new Head(response.statusCode(), response.getHeader("Location"));
                    response.exceptionHandler(bodyLeftOut -> LOG.trace("The rest is not read", bodyLeftOut));
                    request.connection().close();
                    return head;
                }))
                .toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static LinkAnswer answer(String link, int status) {
        if (status >= 200 && status < 300) {
            return new LinkAnswer(link, Outcome.ANSWERS, "");
        }
        if (SAYS_LITTLE.contains(status)) {
            return new LinkAnswer(link, Outcome.UNDECIDED, "answers programs with %d: look yourself".formatted(status));
        }
        return new LinkAnswer(link, Outcome.DEAD, status == 404 || status == 410 ? "answers that there is nothing (%d)".formatted(status)
                : "answers with an error (%d)".formatted(status));
    }

    private LinkAnswer failed(String link, Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SSLException) {
                return new LinkAnswer(link, Outcome.DEAD, "cannot be opened safely: its certificate is not good");
            }
        }
        return new LinkAnswer(link, Outcome.SILENT, "does not answer");
    }
}
