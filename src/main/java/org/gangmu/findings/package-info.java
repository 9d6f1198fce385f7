/** What Gangmu found in a document, in the plain form in which it travels between processes and is kept for years. */
package org.gangmu.findings;
