/** What plugins of other programs share: asks a running Gangmu, bears with all that may go wrong. Runs inside the host, with no library of Gangmu beside Jackson, which the host brings. */
package org.gangmu.plugins;
