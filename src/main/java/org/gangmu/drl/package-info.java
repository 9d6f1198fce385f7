/** Rules written as DRL in a restricted vocabulary: text to table, refusing all else. The text is parsed and never compiled. */
package org.gangmu.drl;
