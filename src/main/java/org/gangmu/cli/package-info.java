/** The command line: one class a command. */
package org.gangmu.cli;
