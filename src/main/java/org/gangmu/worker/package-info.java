/** Reads documents in Java machines of their own, so that one that hangs, swells or kills its reader costs nothing but itself. */
package org.gangmu.worker;
