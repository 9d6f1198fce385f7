/** Summaries to text, Markdown, JSON, JSON lines, CSV, XLSX and HTML. */
package org.gangmu.write;
