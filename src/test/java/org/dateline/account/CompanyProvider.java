package org.dateline.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A small OpenID Connect provider as a company has one: discovery, keys, and codes that are good once, for whoever knows the verifier. */
final class CompanyProvider implements AutoCloseable {

    private record Given(Map<String, String> request, JWTClaimsSet claims) {}

    private final String issuer;
    private final HttpServer server;
    private final RSAKey key = newKey();
    private final Map<String, Given> codes = new HashMap<>();
    private RSAKey signer = key;

    private CompanyProvider(String issuer, HttpServer server) {
        this.issuer = issuer;
        this.server = server;
    }

    static CompanyProvider at(String issuer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", URI.create(issuer).getPort()), 0);
        var provider = new CompanyProvider(issuer, server);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/jwks",
                "response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer)));
        server.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(provider.key.toPublicJWK()).toString()));
        server.createContext("/token", provider::token);
        server.start();
        return provider;
    }

    /** From now on tokens are signed by somebody else in the provider's name. */
    void signWithAnotherKey() {
        signer = new RSAKey.Builder(newKey()).keyID(key.getKeyID()).build();
    }

    /** The person signs in there. @return path and query of the address to which the browser is sent back */
    String signIn(String address, String email, UnaryOperator<JWTClaimsSet.Builder> said, Date now) {
        Map<String, String> request = fields(URI.create(address).getRawQuery());
        var claims = new JWTClaimsSet.Builder().issuer(issuer).subject("somebody").audience(request.get("client_id"))
                .claim("nonce", request.get("nonce")).claim("email", email).claim("email_verified", true)
                .issueTime(now).expirationTime(new Date(now.getTime() + 300_000));
        String code = UUID.randomUUID().toString();
        codes.put(code, new Given(request, said.apply(claims).build()));
        return URI.create(request.get("redirect_uri")).getPath() + "?code=" + code + "&state=" + request.get("state");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> fields = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Given given = codes.remove(fields.get("code"));
        boolean good = given != null
                && isClient(exchange.getRequestHeaders().getFirst("Authorization"))
                && given.request.get("redirect_uri").equals(fields.get("redirect_uri"))
                && given.request.get("code_challenge_method").equals("S256")
                && given.request.get("code_challenge").equals(challenge(fields.get("code_verifier")));
        answer(exchange, good ? 200 : 400, good
                ? "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + signed(given.claims) + "\"}"
                : "{\"error\":\"invalid_grant\"}");
    }

    private static boolean isClient(String authorization) {
        String[] client = new String(Base64.getDecoder().decode(authorization.replaceFirst("^Basic ", "")), StandardCharsets.UTF_8).split(":");
        return decoded(client[0]).equals(OutsideServers.CLIENT_ID) && decoded(client[1]).equals(OutsideServers.CLIENT_SECRET);
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
