/** Decisions to header facts, targets, figures and tasks. */
package org.gangmu.facts;
