/** News that documents changed: over HTTP and from message queues; and documents that come with the news, whose findings are sent back. */
package org.gangmu.connect.events;
