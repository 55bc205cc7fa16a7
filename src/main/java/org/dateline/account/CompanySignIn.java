package org.dateline.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.shared.Keys;
import org.dateline.shared.Seal;
import org.dateline.shared.Settings;
import org.jboss.logging.Logger;

/**
 * The company's own sign-in, where one is set: OpenID Connect Core 1.0, code flow with PKCE (RFC 7636), state and nonce. What
 * has to be remembered on the way there and back is sealed in a cookie, so that any node may answer. The provider says who
 * somebody is; what that person may do here stays with the desk.
 */
@ApplicationScoped
@Named("companySignIn")
class CompanySignIn {

    /** From leaving for the provider to coming back. */
    static final Duration VALID = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(CompanySignIn.class);
    private static final String BOUND_TO = "company sign-in";
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final AMR SEVERAL_FACTORS = new AMR("mfa");
    private static final Set<ACR> OF_SEVERAL_FACTORS = Set.of(new ACR("http://schemas.openid.net/pape/policies/2007/06/multi-factor"),
            new ACR("https://refeds.org/profile/mfa"));

    @Inject
    Settings settings;

    @Inject
    Keys keys;

    @Inject
    Clock clock;

    private volatile Provider provider;

    private record Provider(OIDCProviderMetadata metadata, IDTokenValidator tokens) {}

    /** @param address at the provider, to which the browser goes. @param cookie what the browser has to bring back */
    record Begun(URI address, String cookie) {}

    private record Remembered(String state, String nonce, String verifier, Instant begun, String back) {

        static Remembered read(String clear) {
            String[] parts = clear.split("\n", 5);
            return new Remembered(parts[0], parts[1], parts[2], Instant.parse(parts[3]), parts[4]);
        }

        String written() {
            return String.join("\n", state, nonce, verifier, begun.toString(), back);
        }
    }

    /**
     * Somebody of the company.
     *
     * @param email          verified by the provider
     * @param severalFactors whether the provider says that it asked for more than a password (RFC 8176, {@code mfa})
     * @param back           the page of the desk to which signing in leads
     */
    record Known(String email, boolean severalFactors, String back) {}

    /** Nobody is signed in; the message says why, to the person. */
    static final class Refused extends Exception {

        Refused(String message) {
            super(message);
        }
    }

    public boolean isOffered() {
        return settings.oidcIssuer().isPresent() && settings.oidcClientId().isPresent() && settings.oidcClientSecret().isPresent();
    }

    /** Where the way to the provider begins. @param back the page of the desk to which signing in leads */
    public String address(String back) {
        return CompanySignInResource.PATH + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    Begun begin(String back) throws Refused {
        var state = new State();
        var nonce = new Nonce();
        var verifier = new CodeVerifier();
        URI address = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "email"), clientId(),
                returnAddress())
                .endpointURI(provider().metadata.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build().toURI();
        var remembered = new Remembered(state.getValue(), nonce.getValue(), verifier.getValue(), clock.instant(), back);
        byte[] sealed = new Seal(keys.account()).seal(BOUND_TO, remembered.written().getBytes(StandardCharsets.UTF_8));
        return new Begun(address, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /**
     * Who came back from the provider.
     *
     * @param code   as in the address; null if the provider gave none
     * @param cookie what {@link #begin} gave the browser; null if it has none
     */
    Known complete(String code, String state, String cookie) throws Refused {
        Remembered remembered = remembered(cookie);
        if (state == null || !state.equals(remembered.state) || !clock.instant().isBefore(remembered.begun.plus(VALID))) {
            throw new Refused("This took too long, or was begun in another browser. Sign in again.");
        }
        if (code == null || code.isBlank()) {
            throw new Refused("The company's sign-in did not let you in.");
        }
        IDTokenClaimsSet claims = claims(code, remembered);
        String email = claims.getStringClaim("email");
        if (email == null || !Objects.equals(claims.getBooleanClaim("email_verified"), true)) {
            throw new Refused("The company's sign-in does not vouch for your e-mail address, so nobody here knows who you are.");
        }
        return new Known(email, hasSeveralFactors(claims), remembered.back);
    }

    private Remembered remembered(String cookie) throws Refused {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie == null ? "" : cookie);
            return Remembered.read(new String(new Seal(keys.account()).open(BOUND_TO, sealed), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused("This took too long, or was begun in another browser. Sign in again.");
        }
    }

    private IDTokenClaimsSet claims(String code, Remembered remembered) throws Refused {
        try {
            var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), returnAddress(), new CodeVerifier(remembered.verifier));
            var client = new ClientSecretBasic(clientId(), new Secret(settings.oidcClientSecret().orElseThrow()));
            HTTPRequest request = new TokenRequest(provider().metadata.getTokenEndpointURI(), client, grant).toHTTPRequest();
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
            if (!answer.indicatesSuccess()) {
                throw new GeneralException(String.valueOf(answer.toErrorResponse().getErrorObject()));
            }
            var idToken = ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
            return provider().tokens.validate(idToken, new Nonce(remembered.nonce));
        } catch (GeneralException | BadJOSEException | JOSEException | IOException | IllegalArgumentException e) {
            LOG.warnf("The company's sign-in was not believed: %s", e.getMessage());
            throw new Refused("What the company's sign-in said could not be verified. Sign in again, and tell the operator if it stays so.");
        }
    }

    private static boolean hasSeveralFactors(IDTokenClaimsSet claims) {
        return claims.getAMR() != null && claims.getAMR().contains(SEVERAL_FACTORS)
                || claims.getACR() != null && OF_SEVERAL_FACTORS.contains(claims.getACR());
    }

    /** Asked for at the first need, so that a portal starts while the provider is down. */
    private Provider provider() throws Refused {
        Provider known = provider;
        if (known == null) {
            try {
                known = discovered(OIDCProviderMetadata.resolve(issuer(), TIMEOUT_MILLIS, TIMEOUT_MILLIS));
                provider = known;
            } catch (GeneralException | IOException e) {
                LOG.errorf("The company's sign-in at %s cannot be reached: %s", issuer(), e.getMessage());
                throw new Refused("The company's sign-in cannot be reached just now. Try again in a while.");
            }
        }
        return known;
    }

    /** The next sign-in asks the provider anew where its ends and keys are. */
    void forgetProvider() {
        provider = null;
    }

    /** Tokens are signed with a key of the provider's; one that is not signed, or with the shared secret, is none. */
    private Provider discovered(OIDCProviderMetadata metadata) throws MalformedURLException {
        Set<JWSAlgorithm> algorithms = metadata.getIDTokenJWSAlgs().stream().filter(JWSAlgorithm.Family.SIGNATURE::contains).collect(Collectors.toSet());
        var keysOfProvider = JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).retrying(true).build();
        return new Provider(metadata, new IDTokenValidator(issuer(), clientId(),
                new JWSVerificationKeySelector<SecurityContext>(algorithms, keysOfProvider), null));
    }

    private Issuer issuer() {
        return new Issuer(settings.oidcIssuer().orElseThrow());
    }

    private ClientID clientId() {
        return new ClientID(settings.oidcClientId().orElseThrow());
    }

    private URI returnAddress() {
        return URI.create(settings.address() + CompanySignInResource.PATH + "/return");
    }
}
