package org.gangmu.connect.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** Key, message and signature are the example that implementations of Standard Webhooks are tried on. */
    @Test
    void theExampleOfTheSpecificationIsSignedAsItSays() {
        Map<String, String> headers = new Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").headers("msg_p5jXN8AQM9LWM0D4loKWxJek", NOW, BODY);
        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers.get("webhook-signature"));
        assertEquals("1614265330", headers.get("webhook-timestamp"));
    }

    @Test
    void whatItSignedItBelieves() {
        Signature signature = new Signature("任何文字");
        Map<String, String> headers = new HashMap<>(signature.headers("m1", NOW, BODY));
        assertEquals(Optional.empty(), signature.doubt(headers::get, BODY, NOW.plusSeconds(299)));
        headers.compute("webhook-signature", (name, value) -> "v1,AAAA v2,x " + value);
        assertEquals(Optional.empty(), signature.doubt(headers::get, BODY, NOW), "keys are changed by signing with both for a while");
    }

    @Test
    void anotherBodyIdTimeOrSecretIsDoubted() {
        Signature signature = new Signature("one");
        Map<String, String> headers = signature.headers("m1", NOW, BODY);
        assertTrue(signature.doubt(headers::get, "{}".getBytes(StandardCharsets.UTF_8), NOW).isPresent());
        assertTrue(signature.doubt(headers::get, BODY, NOW.plusSeconds(301)).orElse("").contains("five minutes"));
        assertTrue(signature.doubt(name -> name.equals("webhook-id") ? "m2" : headers.get(name), BODY, NOW).isPresent());
        assertTrue(new Signature("other").doubt(headers::get, BODY, NOW).orElse("").contains("secret"));
        assertTrue(signature.doubt(name -> null, BODY, NOW).orElse("").contains("not signed"));
    }

    @Test
    void anEmptySecretIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Signature("whsec_"));
    }
}
