/** Scores against gold labels and runs the examples of a rulebook. */
package org.gangmu.check;
