/** What a changed rulebook changes in a corpus: every sentence that gets another label, and what that does to the score. */
package org.gangmu.preview;
