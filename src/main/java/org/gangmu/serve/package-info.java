/** The HTTP service: documents in, summaries, labels and reasons out, in the very bytes that the command line writes. The home of Javalin, Jetty and the Prometheus client. */
package org.gangmu.serve;
