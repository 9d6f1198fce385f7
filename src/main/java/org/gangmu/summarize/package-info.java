/** Decisions and facts to the summary of a document. */
package org.gangmu.summarize;
