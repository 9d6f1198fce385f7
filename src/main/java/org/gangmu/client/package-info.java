/** Calls a running Gangmu from other programs' plugins: over HTTP, with no library beside Jackson. Knows nothing of the rest of Gangmu, so that its classes can travel alone. */
package org.gangmu.client;
