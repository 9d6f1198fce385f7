package org.gangmu.plugins.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.command.ActiveMQTextMessage;
import org.apache.activemq.util.ByteSequence;
import org.gangmu.connect.EventSink;
import org.gangmu.connect.Settings;
import org.gangmu.connect.SettingsException;
import org.gangmu.connect.events.JmsEvents;
import org.gangmu.plugins.HostProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real broker of ActiveMQ in a process of its own, with its messages on disk. The events are written by hand in the shape of Alfresco's: no Alfresco is there. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JmsEventsIT {

    private static final String TOPIC = "alfresco.repo.event2";

    @TempDir
    Path messages;
    private HostProcess broker;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<String> noted = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws Exception {
        broker = HostProcess.program("broker", "BrokerMain", "0", messages.toString());
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
    }

    private interface Making {
        Message make(Session session) throws JMSException;
    }

    private void publish(Making... messages) throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("connector", "secret", "tcp://127.0.0.1:" + broker.port());
        factory.setConnectResponseTimeout(10_000);
        try (Connection connection = factory.createConnection()) {
            connection.start();
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageProducer producer = session.createProducer(session.createTopic(TOPIC));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            for (Making making : messages) {
                producer.send(making.make(session));
            }
        }
    }

    private static Making event(String type, String id, boolean file) {
        return s -> s.createTextMessage("{\"specversion\":\"1.0\",\"type\":\"org.alfresco.event." + type + "\",\"id\":\"e-" + id + "\",\"source\":\"/31415\",\"time\":\"2026-03-01T08:00:00Z\",\"data\":{"
                + "\"resource\":{\"@type\":\"NodeResource\",\"id\":\"" + id + "\",\"name\":\"年度 安排.docx\",\"isFile\":" + file + ",\"isFolder\":" + !file + ",\"content\":{\"sizeInBytes\":17}}}}");
    }

    private static Making updated(String id) {
        return event("node.Updated", id, true);
    }

    private Settings settings(String... more) {
        Map<String, String> all = new HashMap<>(Map.of("events", "jms", "jms.url", "tcp://127.0.0.1:" + broker.port(), "jms.user", "connector", "jms.password", "secret"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return Settings.of(all);
    }

    private JmsEvents listen(EventSink sink) {
        long before = listening();
        JmsEvents events = JmsEvents.of(settings(), sink, log::add).orElseThrow();
        await("it listens", () -> listening() > before);
        return events;
    }

    private long listening() {
        return log.stream().filter(l -> l.startsWith("listening")).count();
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> what + ": " + log + noted);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void documentsThatChangedAreToldInTheirOrder() throws Exception {
        try (JmsEvents events = listen(noted::add)) {
            publish(event("node.Created", "a", true), updated("b"), event("node.Deleted", "c", true), s -> {
                var bytes = s.createBytesMessage();
                bytes.writeBytes("{\"type\":\"org.alfresco.event.node.Updated\",\"data\":{\"resource\":{\"id\":\"d\",\"isFile\":true},\"resourceBefore\":{\"properties\":{\"gangmu:state\":\"classified\"}}}}"
                        .getBytes(StandardCharsets.UTF_8));
                return bytes;
            }, event("node.Updated", "ordner", false), event("assoc.child.Created", "x", true), event("permission.Updated", "y", true), updated("e"));
            await("all are told", () -> noted.size() >= 5);
            assertEquals(List.of("a", "b", "c", "d", "e"), noted);
            assertEquals(5, events.noted());
            assertEquals(3, events.passedOver());
            assertEquals(0, events.malformed());
        }
    }

    @Test
    void messagesThatAreNoEventsAreToldOnceAndHoldNothingUp() throws Exception {
        try (JmsEvents events = listen(noted::add)) {
            publish(s -> s.createTextMessage("not JSON {"), s -> s.createTextMessage(""), s -> s.createTextMessage("[]"), s -> s.createTextMessage("{\"type\":17}"), Session::createMessage, s -> {
                var map = s.createMapMessage();
                map.setString("id", "a");
                return map;
            }, s -> {
                // Tells of five characters and has one.
                ActiveMQTextMessage torn = (ActiveMQTextMessage) s.createTextMessage();
                torn.setContent(new ByteSequence(new byte[] {0, 0, 0, 5, 'a'}));
                return torn;
            }, s -> s.createObjectMessage(new ArrayList<>(List.of("a"))), s -> s.createTextMessage("{\"type\":\"org.alfresco.event.node.Updated\",\"data\":{\"resource\":{\"id\":{\"a\":1}}}}"),
                    s -> s.createTextMessage("{\"type\":\"org.alfresco.event.node.Updated\"}"), updated("gut"));
            await("the good one is told", () -> noted.contains("gut"));
            assertEquals(List.of("gut"), noted);
            // A type that is a number is a type of something else.
            assertEquals(9, events.malformed() + events.passedOver() - 1);
            assertEquals(events.malformed(), log.stream().filter(l -> l.contains("is no event")).count());
        }
        try (JmsEvents events = listen(noted::add)) {
            publish(updated("danach"));
            await("the next is told", () -> noted.contains("danach"));
            assertEquals(0, events.malformed(), "they do not come back");
        }
    }

    @Test
    void theBrokerKeepsWhatComesWhileNobodyListens() throws Exception {
        listen(noted::add).close();
        publish(updated("1"), updated("2"));
        try (JmsEvents events = listen(noted::add)) {
            publish(updated("3"));
            await("all are told", () -> noted.size() >= 3);
            assertEquals(List.of("1", "2", "3"), noted);
        }
    }

    @Test
    void whatCouldNotBeNotedComesAgainHoweverOften() throws Exception {
        listen(noted::add).close();
        publish(updated("schwierig"), updated("danach"));
        // More often than a client of ActiveMQ takes a message back by itself.
        for (int i = 0; i < 9; i++) {
            AtomicInteger tries = new AtomicInteger();
            try (JmsEvents events = listen(id -> {
                tries.incrementAndGet();
                throw new IOException("disk full");
            })) {
                await("it is tried", () -> tries.get() > 0);
                assertEquals(0, events.noted());
            }
        }
        assertEquals(9, log.stream().filter(l -> l.contains("could not be noted (disk full)")).count());
        AtomicInteger first = new AtomicInteger();
        try (JmsEvents events = listen(id -> {
            if (first.getAndIncrement() == 0) {
                throw new IOException("disk full");
            }
            noted.add(id);
        })) {
            await("both are told", () -> noted.size() >= 2);
            assertEquals(List.of("schwierig", "danach"), noted);
        }
    }

    @Test
    void nothingIsLostWhenTheBrokerIsKilled() throws Exception {
        Set<String> told = new ConcurrentSkipListSet<>();
        Set<String> sent = new TreeSet<>();
        Map<String, CountDownLatch> gates = Map.of("0-20", new CountDownLatch(1), "1-20", new CountDownLatch(1), "2-20", new CountDownLatch(1));
        try (JmsEvents events = listen(id -> {
            told.add(id);
            pass(gates.get(id));
        })) {
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 60; i++) {
                    publish(updated(round + "-" + i));
                    sent.add(round + "-" + i);
                }
                String held = round + "-20";
                await("one is in hand", () -> told.contains(held));
                // One message is in hand and not acknowledged, many wait in the client.
                broker.close();
                gates.get(held).countDown();
                broker = HostProcess.program("broker", "BrokerMain", Integer.toString(broker.port()), messages.toString());
            }
            publish(updated("last"));
            sent.add("last");
            await("all are told", () -> told.containsAll(sent));
            assertTrue(log.stream().anyMatch(l -> l.contains("tried again until it works")), log::toString);
            assertTrue(listening() >= 4, log::toString);
        }
        assertEquals(sent, told);
    }

    private static void pass(CountDownLatch gate) {
        try {
            if (gate != null) {
                gate.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBrokerThatRefusesIsToldOnceWithTheWayOut() throws Exception {
        try (JmsEvents events = JmsEvents.of(settings("jms.password", "falsch"), noted::add, log::add).orElseThrow()) {
            await("it is told", () -> !log.isEmpty());
            assertTrue(log.get(0).contains("jms.password"), log::toString);
        }
        try (JmsEvents first = listen(noted::add); JmsEvents second = JmsEvents.of(settings(), noted::add, log::add).orElseThrow()) {
            await("it is told", () -> log.stream().anyMatch(l -> l.contains("jms.client")));
        }
        assertEquals("settings: \"jms.url\": it is missing", assertThrows(SettingsException.class, () -> JmsEvents.of(Settings.of(Map.of("events", "jms")), noted::add, log::add)).getMessage());
        assertThrows(SettingsException.class, () -> JmsEvents.of(settings("jms.url", "vm://here"), noted::add, log::add));
        assertThrows(SettingsException.class, () -> JmsEvents.of(settings("jms.url", "tcp://broker one:61616"), noted::add, log::add));
        assertThrows(SettingsException.class, () -> JmsEvents.of(settings("events", "kafka"), noted::add, log::add));
        assertTrue(JmsEvents.of(Settings.of(Map.of()), noted::add, log::add).isEmpty());
    }

    @Test
    void aBrokerThatIsAwayIsToldOfAndEndsUndoWhateverTheFormOfItsAddress() throws Exception {
        broker.close();
        for (String url : List.of("tcp://127.0.0.1:" + broker.port(), "failover:(tcp://127.0.0.1:" + broker.port() + ")")) {
            assertThrows(IOException.class, () -> JmsEvents.unsubscribe(settings("jms.url", url)));
            try (JmsEvents events = JmsEvents.of(settings("jms.url", url), noted::add, log::add).orElseThrow()) {
                await("it is told", () -> log.stream().anyMatch(l -> l.startsWith(url + " cannot be listened to")));
            }
        }
    }

    @Test
    void anEndedSubscriptionKeepsNothing() throws Exception {
        try (JmsEvents events = listen(noted::add)) {
            assertThrows(IOException.class, () -> JmsEvents.unsubscribe(settings()));
        }
        JmsEvents.unsubscribe(settings());
        JmsEvents.unsubscribe(settings());
        publish(updated("verloren"));
        try (JmsEvents events = listen(noted::add)) {
            publish(updated("neu"));
            await("the new one is told", () -> noted.contains("neu"));
            assertEquals(List.of("neu"), noted);
        }
    }
}
