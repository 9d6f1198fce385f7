/** The conformance kit: what a service or a connector has to keep to, tried on it over HTTP, whoever wrote it. */
package org.gangmu.conform;
