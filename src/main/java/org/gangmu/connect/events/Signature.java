package org.gangmu.connect.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and checks what is sent, as the Standard Webhooks specification has it: an HMAC-SHA256 over id, time and body, in the headers {@code webhook-id}, {@code webhook-timestamp} and
 * {@code webhook-signature}. Whoever knows the secret can tell that a message comes from who it says, is whole, and is not an old one sent again.
 */
final class Signature {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";
    /** Clocks of two machines may differ so much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final SecretKeySpec key;

    /** @param secret base64 behind {@code whsec_}, or any text */
    Signature(String secret) {
        byte[] bytes = secret.startsWith(PREFIX) ? Base64.getDecoder().decode(secret.substring(PREFIX.length())) : secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            throw new IllegalArgumentException("an empty secret");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The three headers of a message. */
    Map<String, String> headers(String id, Instant now, byte[] body) {
        String time = Long.toString(now.getEpochSecond());
        return Map.of(ID, id, TIMESTAMP, time, SIGNATURE, VERSION + Base64.getEncoder().encodeToString(sign(id, time, body)));
    }

    /**
     * Why a message is not to be believed; empty if it is.
     *
     * @param header gives a header by its name; null if there is none
     */
    Optional<String> doubt(Function<String, String> header, byte[] body, Instant now) {
        String id = header.apply(ID);
        String time = header.apply(TIMESTAMP);
        String signatures = header.apply(SIGNATURE);
        if (id == null || time == null || signatures == null) {
            return Optional.of("it is not signed: it needs the headers " + ID + ", " + TIMESTAMP + " and " + SIGNATURE);
        }
        if (!time.matches("[0-9]{1,12}") || Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs().compareTo(TOLERANCE) > 0) {
            return Optional.of("its time (" + TIMESTAMP + ") is more than five minutes from ours");
        }
        byte[] right = sign(id, time, body);
        for (String signature : signatures.split(" ")) {
            if (signature.startsWith(VERSION) && MessageDigest.isEqual(right, decoded(signature.substring(VERSION.length())))) {
                return Optional.empty();
            }
        }
        return Optional.of("its signature is not of our secret");
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] sign(String id, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
