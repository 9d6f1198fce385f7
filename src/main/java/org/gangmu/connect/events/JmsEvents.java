package org.gangmu.connect.events;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.activemq.ActiveMQConnection;
import org.gangmu.connect.EventSink;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;

/**
 * Hears from an ActiveMQ broker that documents changed, as Alfresco announces it there. The broker keeps messages for this subscriber while it is away, and each until it is noted for good: an announcement may come
 * twice, but none is lost.
 */
public final class JmsEvents implements Closeable {

    private static final String EVENTS = "events";
    private static final String JMS = "jms";
    private static final int LARGEST = 10_000_000;
    private static final long LOOK_ROUND = 1000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** So many messages that are no events are told one by one; after that, one of a thousand. */
    private static final int TOLD = 10;

    private final JmsBroker broker;
    private final EventSink sink;
    private final Consumer<String> log;
    private final Thread thread;
    private final AtomicLong noted = new AtomicLong();
    private final AtomicLong passedOver = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();
    private volatile boolean closed;
    private String said = "";

    private JmsEvents(JmsBroker broker, EventSink sink, Consumer<String> log) {
        this.broker = broker;
        this.sink = sink;
        this.log = log;
        this.thread = new Thread(this::listen, "gangmu-jms");
        this.thread.setDaemon(true);
    }

    /** What a configuration may hold of it. */
    public static List<Setting> settings() {
        return Stream.concat(Stream.of(Setting.optional(EVENTS, "jms: hear of changes from an ActiveMQ broker too (default: do not)")), JmsBroker.settings().stream()).toList();
    }

    /**
     * Starts to listen, where the configuration asks for it ({@code events = jms}). A broker that cannot be reached is tried again until it can.
     *
     * @param sink takes the ids of documents that changed; a message is acknowledged when it comes back
     * @param log  takes what it has to tell, a line each
     * @throws org.gangmu.connect.SettingsException if the configuration cannot be right
     */
    public static Optional<JmsEvents> of(Settings settings, EventSink sink, Consumer<String> log) {
        if (!isAsked(settings)) {
            return Optional.empty();
        }
        JmsEvents events = new JmsEvents(JmsBroker.of(settings), sink, log);
        events.thread.start();
        return Optional.of(events);
    }

    /**
     * Looks at what the configuration says of it, and asks no broker.
     *
     * @throws org.gangmu.connect.SettingsException if it cannot be right
     */
    public static void check(Settings settings) {
        if (isAsked(settings)) {
            JmsBroker.of(settings);
        }
    }

    private static boolean isAsked(Settings settings) {
        String events = settings.text(EVENTS, "");
        if (!events.isEmpty() && !events.equals(JMS)) {
            throw settings.wrong(EVENTS, "it should be jms, not \"" + events + "\"");
        }
        return !events.isEmpty();
    }

    /**
     * Ends the subscription, so that the broker keeps no more messages for it: for when the connector is not to come back.
     *
     * @throws IOException if the broker does not do it, as when a connector still listens
     */
    public static void unsubscribe(Settings settings) throws IOException {
        if (!isAsked(settings)) {
            return;
        }
        JmsBroker broker = JmsBroker.of(settings);
        Connection connection = null;
        try {
            connection = broker.connect();
            connection.start();
            connection.createSession(false, Session.CLIENT_ACKNOWLEDGE).unsubscribe(JmsBroker.SUBSCRIPTION);
        } catch (jakarta.jms.InvalidDestinationException e) {
            // There was none.
        } catch (JMSException e) {
            throw new IOException(broker.refusal(e), e);
        } finally {
            JmsBroker.close(connection);
        }
    }

    /** Announcements that were noted. */
    public long noted() {
        return noted.get();
    }

    /** Events of other things than documents. */
    public long passedOver() {
        return passedOver.get();
    }

    /** Messages that are no events. They are acknowledged: told again they would be none either. */
    public long malformed() {
        return malformed.get();
    }

    private void listen() {
        Duration pause = FIRST_WAIT;
        while (!closed) {
            try {
                subscribe();
            } catch (JMSException e) {
                if (!closed) {
                    say(broker.refusal(e) + "; tried again until it works");
                }
            } catch (InterruptedException e) {
                // Closed: the loop ends.
            } catch (RuntimeException e) {
                say("messages of " + broker.url() + " cannot be taken, by a fault of the connector (" + e + "); tried again");
            }
            // It had worked in between: the next failure is a new one.
            pause = said.isEmpty() ? FIRST_WAIT : pause;
            try {
                wait(pause);
            } catch (InterruptedException e) {
                // Closed: the loop ends.
            }
            pause = longer(pause);
        }
    }

    private void subscribe() throws JMSException, InterruptedException {
        Connection connection = broker.connect();
        try {
            AtomicReference<JMSException> failure = new AtomicReference<>();
            connection.setExceptionListener(failure::set);
            Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
            MessageConsumer consumer = session.createDurableSubscriber(session.createTopic(broker.topic()), JmsBroker.SUBSCRIPTION);
            connection.start();
            log.accept("listening to topic " + broker.topic() + " of " + broker.url() + " as \"" + broker.client() + "\"");
            said = "";
            while (!closed) {
                Message message = consumer.receive(LOOK_ROUND);
                if (message != null) {
                    take(message);
                    message.acknowledge();
                } else if (failure.get() != null) {
                    throw failure.get();
                } else if (connection instanceof ActiveMQConnection active && (active.isClosed() || active.isTransportFailed())) {
                    throw new JMSException("the connection is lost");
                }
            }
        } finally {
            // An interrupt would keep it from saying farewell to the broker, which then holds the name for a while.
            boolean interrupted = Thread.interrupted();
            JmsBroker.close(connection);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void take(Message message) throws JMSException, InterruptedException {
        NodeEvent event;
        try {
            event = NodeEvent.read(text(message));
        } catch (IOException e) {
            long count = malformed.incrementAndGet();
            if (count <= TOLD || count % 1000 == 0) {
                log.accept("message " + message.getJMSMessageID() + " of topic " + broker.topic() + " is no event and is passed over (" + e.getMessage() + "); so far " + count);
            }
            return;
        }
        if (event.id().isEmpty()) {
            passedOver.incrementAndGet();
            return;
        }
        note(event.id().get());
    }

    /** Texts only: an object of a foreign class is never made from a message. */
    private static String text(Message message) throws IOException {
        try {
            return content(message);
        } catch (JMSException e) {
            // Its bytes are here already: they are broken, and would be so the next time.
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String content(Message message) throws JMSException, IOException {
        if (message instanceof TextMessage text && text.getText() != null && text.getText().length() <= LARGEST) {
            return text.getText();
        }
        if (message instanceof BytesMessage bytes && bytes.getBodyLength() <= LARGEST) {
            byte[] content = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(content);
            return new String(content, StandardCharsets.UTF_8);
        }
        throw new IOException("a " + message.getClass().getSimpleName() + " that is no text of usual length");
    }

    private void note(String id) throws InterruptedException {
        Duration pause = FIRST_WAIT;
        boolean told = false;
        while (true) {
            if (closed) {
                throw new InterruptedException();
            }
            try {
                sink.changed(id);
                noted.incrementAndGet();
                return;
            } catch (IOException | RuntimeException e) {
                if (!told) {
                    log.accept("the news of " + id + " could not be noted (" + e.getMessage() + "); tried again until it can");
                    told = true;
                }
            }
            wait(pause);
            pause = longer(pause);
        }
    }

    private static void wait(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis());
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    }

    private void say(String what) {
        if (!said.equals(what)) {
            said = what;
            log.accept(what);
        }
    }

    /** Ends listening; the subscription stays, and the broker keeps what comes. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
