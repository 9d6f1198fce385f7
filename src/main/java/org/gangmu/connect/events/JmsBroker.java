package org.gangmu.connect.events;

import jakarta.jms.Connection;
import jakarta.jms.InvalidClientIDException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.ActiveMQConnection;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.RedeliveryPolicy;
import org.apache.activemq.transport.failover.FailoverTransport;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;

/** An ActiveMQ broker, as a configuration names it. */
record JmsBroker(String url, String topic, String client, Optional<String> user, Optional<String> password) {

    /** Name of the subscription; one for each client. */
    static final String SUBSCRIPTION = "gangmu";
    private static final String URL = "jms.url";
    private static final String TOPIC = "jms.topic";
    private static final String CLIENT = "jms.client";
    private static final String USER = "jms.user";
    private static final String PASSWORD = "jms.password";
    private static final int ANSWER = 10_000;

    /** What a configuration may hold of it. */
    static List<Setting> settings() {
        return List.of(Setting.optional(URL, "address of the broker, such as tcp://127.0.0.1:61616"),
                Setting.optional(TOPIC, "topic of the news (default: alfresco.repo.event2)"),
                Setting.optional(CLIENT, "name of this subscriber, for which the broker keeps messages; each connector needs its own (default: gangmu)"),
                Setting.optional(USER, "who the broker knows"),
                Setting.optional(PASSWORD, "of the user; ${NAME}: from the environment, @FILE: from a file"));
    }

    /** @throws org.gangmu.connect.SettingsException if the configuration cannot be right */
    static JmsBroker of(Settings settings) {
        String url = settings.needed(URL);
        if (!url.matches("(tcp|nio|ssl|nio\\+ssl)://.+|failover:.+")) {
            throw settings.wrong(URL, "it should be the address of a broker such as tcp://127.0.0.1:61616, not \"" + url + "\"");
        }
        try {
            new ActiveMQConnectionFactory(url);
        } catch (IllegalArgumentException e) {
            throw settings.wrong(URL, e.getMessage());
        }
        return new JmsBroker(url, settings.text(TOPIC, "alfresco.repo.event2"), settings.text(CLIENT, SUBSCRIPTION), settings.text(USER), settings.text(PASSWORD));
    }

    /** Under the name of the subscriber; not started yet. */
    Connection connect() throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        factory.setWatchTopicAdvisories(false);
        // A client may otherwise throw away what came back six times, and take for a copy what came before the connection broke.
        RedeliveryPolicy policy = new RedeliveryPolicy();
        policy.setMaximumRedeliveries(RedeliveryPolicy.NO_MAXIMUM_REDELIVERIES);
        factory.setRedeliveryPolicy(policy);
        factory.setCheckForDuplicates(false);
        factory.setConnectResponseTimeout(ANSWER);
        factory.setCloseTimeout(5_000);
        Connection connection = user.isPresent() ? factory.createConnection(user.get(), password.orElse("")) : factory.createConnection();
        try {
            FailoverTransport failover = ((ActiveMQConnection) connection).getTransport().narrow(FailoverTransport.class);
            if (failover != null) {
                // It would try without end and without a word; whoever waits here tries again by himself, or tells.
                failover.setStartupMaxReconnectAttempts(1);
                failover.setMaxReconnectAttempts(1);
            }
            connection.setClientID(client);
            return connection;
        } catch (JMSException e) {
            close(connection);
            throw e;
        }
    }

    /** What failed, with the way out. */
    String refusal(JMSException e) {
        if (e instanceof InvalidClientIDException) {
            return url + " has a subscriber named \"" + client + "\" already: end it, or give this one another name (" + CLIENT + ")";
        }
        if (e instanceof JMSSecurityException) {
            return url + " refuses user or password (" + e.getMessage() + "): check " + USER + " and " + PASSWORD;
        }
        return url + " cannot be listened to (" + e.getMessage() + ")";
    }

    static void close(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (JMSException e) {
                // It was lost anyway.
            }
        }
    }
}
