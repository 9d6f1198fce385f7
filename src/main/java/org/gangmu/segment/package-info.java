/** Extracted text to articles, paragraphs and sentences; page furniture is set aside, cut sentences are joined. */
package org.gangmu.segment;
