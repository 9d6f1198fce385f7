/** Bytes to text with layout marks. The only place that knows Apache Tika and the libraries under it: PDFBox, jsoup, POI's exceptions. */
package org.gangmu.extract;
