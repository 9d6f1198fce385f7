package org.gangmu.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may call. With a token: whoever shows it. Without one the service listens on this machine alone, and web pages in a browser here are kept out too: they
 * may not call it under a name of theirs, nor from a page of theirs.
 */
final class Access {

    private static final String BEARER = "bearer ";

    private final Optional<String> token;

    Access(Optional<String> token) {
        this.token = token;
    }

    /** @throws Fault if this caller may not */
    void check(HttpServletRequest request) {
        if (token.isPresent()) {
            checkToken(request.getHeader("Authorization"));
            return;
        }
        String host = request.getServerName();
        if (!isHere(host)) {
            throw new Fault(Fault.Kind.WRONG_HOST, "without a token the service answers under the name of this machine alone (127.0.0.1, localhost), not as " + shown(host));
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !isOwn(origin, request)) {
            throw new Fault(Fault.Kind.FOREIGN_ORIGIN, "without a token no page of another site may call the service (" + shown(origin) + ")");
        }
    }

    /** Whether this caller may. */
    boolean lets(HttpServletRequest request) {
        try {
            check(request);
            return true;
        } catch (Fault stranger) {
            return false;
        }
    }

    private void checkToken(String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw noToken("the request shows no token: send the header Authorization: Bearer TOKEN");
        }
        checkKey(header.substring(BEARER.length()).strip());
    }

    /** For callers that cannot send headers: the token stands in the address. Without a token there is no such address. */
    void checkKey(String key) {
        byte[] shown = key.getBytes(StandardCharsets.UTF_8);
        // Takes the same time for any wrong token.
        if (token.isEmpty() || !MessageDigest.isEqual(shown, token.get().getBytes(StandardCharsets.UTF_8))) {
            throw noToken("the token is not the service's");
        }
    }

    private static Fault noToken(String detail) {
        return new Fault(Fault.Kind.NO_TOKEN, detail).with("WWW-Authenticate", "Bearer realm=\"gangmu\"");
    }

    /** Names are not looked up: that they lead here now is what an attacker would see to. */
    private static boolean isHere(String host) {
        if (host == null) {
            return false;
        }
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        String address = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (!address.matches("[0-9]+(?:\\.[0-9]+){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            URI uri = URI.create(origin);
            return "http".equals(uri.getScheme()) && isHere(uri.getHost()) && uri.getPort() == request.getLocalPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String shown(String name) {
        return String.valueOf(name).replaceAll("[^\\p{Graph}]", "?");
    }
}
