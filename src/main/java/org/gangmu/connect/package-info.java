/** Keeps the labels of a repository's documents current: looks for changed ones, asks the service, writes what it found, under the condition that nothing changed meanwhile. */
package org.gangmu.connect;
