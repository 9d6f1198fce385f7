/** Proposes rows for sentences that are decided wrong, and strengths that fit gold labels; each with what it was measured to do. */
package org.gangmu.propose;
